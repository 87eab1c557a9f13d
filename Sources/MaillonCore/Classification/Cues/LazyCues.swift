import Synchronization

/// What a rubric knows of one language, compiled when the first narrative of that language is read.
final class LazyCues: Sendable {
  /// The language of the cues.
  let language: String

  private let rubric: Rubric
  private let ready = AtomicLazyReference<CompiledCues>()
  private let compiling = Mutex(())

  init(rubric: Rubric, language: String) {
    self.rubric = rubric
    self.language = language
  }

  /// The compiled cues.
  var compiled: CompiledCues {
    ready.load()
      ?? compiling.withLock { _ in
        ready.load() ?? ready.storeIfNil(CompiledCues(rubric, language: language))
      }
  }
}

extension Rubric {
  /// The lists that learned terms may name, in the order of their numbers: the same in all languages.
  var classNames: [String] {
    let names = Set(lists.map(\.id)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return Array(names.prefix(ClassSet.capacity))
  }
}
