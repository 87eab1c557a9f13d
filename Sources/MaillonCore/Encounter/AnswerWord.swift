/// What an answer says by itself, whatever the rubric: a level, or that there is none to give.
package enum AnswerWord: Hashable, Sendable {
  /// The criterion came out like this.
  case level(Level)
  /// The criterion does not apply to this encounter.
  case notApplicable
  /// It applies, and nobody looked.
  case notObserved

  /// Reads a word in any case, with or without accents; nothing if it is none of these words.
  package init?(_ text: String) {
    // Nearly all sheets write these words just so.
    switch text {
    case "kept": self = .level(.kept)
    case "broken": self = .level(.broken)
    case "exceeded": self = .level(.exceeded)
    case "tenue": self = .level(.kept)
    case "rompue": self = .level(.broken)
    case "dépassée": self = .level(.exceeded)
    case "n/a", "sans objet": self = .notApplicable
    case "not observed", "non observé": self = .notObserved
    default:
      guard text.utf8.count <= 40, let word = AnswerWord.words[FoldedName.of(text)] else {
        return nil
      }
      self = word
    }
  }

  /// The canonical word: `broken`, `kept`, `exceeded`, `n/a`, `not observed`.
  package var canonical: String {
    switch self {
    case .level(let level): level.word
    case .notApplicable: "n/a"
    case .notObserved: "not observed"
    }
  }

  /// The level; nil if there is none to give.
  package var level: Level? {
    if case .level(let level) = self { level } else { nil }
  }

  private static let words: [String: AnswerWord] = [
    "broken": .level(.broken), "rompue": .level(.broken), "rompu": .level(.broken),
    "kept": .level(.kept), "tenue": .level(.kept), "tenu": .level(.kept),
    "exceeded": .level(.exceeded), "depassee": .level(.exceeded), "depasse": .level(.exceeded),
    "n/a": .notApplicable, "na": .notApplicable, "n a": .notApplicable,
    "sans objet": .notApplicable, "s/o": .notApplicable, "not applicable": .notApplicable,
    "non applicable": .notApplicable,
    "not observed": .notObserved, "non observe": .notObserved, "non observee": .notObserved,
    "nm": .notObserved,
  ]
}
