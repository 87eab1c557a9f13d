import Synchronization

/// The cues of one language, compiled when the first narrative of that language is read.
final class LazyAutomaton: Sendable {
  /// The language of the cues.
  let language: String

  private let cues: [Cue]
  private let lists: [WordList]
  private let compiled = Mutex<CueAutomaton?>(nil)

  init(cues: [Cue], lists: [WordList], language: String) {
    self.cues = cues
    self.lists = lists
    self.language = language
  }

  /// The automaton; cues that cannot be read are left out.
  func automaton() -> CueAutomaton {
    compiled.withLock { known in
      if let known { return known }
      let new = CueAutomaton.compile(cues: cues, lists: lists, language: language).automaton
      known = new
      return new
    }
  }
}
