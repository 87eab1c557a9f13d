import Synchronization

/// What a rubric knows of one language, compiled when the first narrative of that language is read.
final class LazyAutomaton: Sendable {
  /// The language of the cues.
  let language: String

  private let rubric: Rubric
  private let compiled = Mutex<CueAutomaton?>(nil)

  init(rubric: Rubric, language: String) {
    self.rubric = rubric
    self.language = language
  }

  /// The automaton; cues that cannot be read are left out.
  func automaton() -> CueAutomaton {
    compiled.withLock { known in
      if let known { return known }
      let names = rubric.classNames
      var new = CueAutomaton.compile(
        cues: rubric.cues, lists: rubric.lists, language: language, classNames: names
      ).automaton
      new.learned = rubric.learned.first { $0.language == language }.map {
        LearnedReader($0, rubric: rubric, classNames: names)
      }
      known = new
      return new
    }
  }
}

extension Rubric {
  /// The lists that learned terms may name, in the order of their numbers: the same in all languages.
  var classNames: [String] {
    Set(lists.map(\.id)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
