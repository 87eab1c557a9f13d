/// What the narrative says of a criterion that answers decide.
///
/// The answers stand, whatever the words say; where both contradict each other a person should look.
package struct WordsAgainstAnswer: Equatable, Sendable {
  /// How the words stand to the answer.
  package enum Flag: String, CaseIterable, Sendable {
    /// Both say the same level.
    case agree
    /// The words say nothing clear of it, which is no conflict.
    case notMentioned = "not-mentioned"
    /// One says that the promise was broken, the other that it was not.
    case factualConflict = "factual-conflict"
    /// Both say that the promise was kept, and only one that it was exceeded.
    case toneConflict = "tone-conflict"

    /// Compares the level of an answer with that of the words.
    ///
    /// - Parameters:
    ///   - answer: What the answers say.
    ///   - words: What the words say; nil where they are silent or unclear.
    package init(answer: Level, words: Level?) {
      guard let words else {
        self = .notMentioned
        return
      }
      if words == answer {
        self = .agree
      } else {
        self = (words == .broken) != (answer == .broken) ? .factualConflict : .toneConflict
      }
    }

    /// Why a person should look; nil where nobody need.
    package var reviewReason: ReviewReason? {
      switch self {
      case .agree, .notMentioned: nil
      case .factualConflict: .factualConflict
      case .toneConflict: .toneConflict
      }
    }
  }

  /// How the words stand to the answer.
  package var flag: Flag
  /// The level that the words give; nil where they say nothing clear.
  package var level: Level?
  /// The words; empty where they say nothing clear.
  package var evidence: [Evidence]

  /// Creates what the words say.
  package init(flag: Flag, level: Level? = nil, evidence: [Evidence] = []) {
    self.flag = flag
    self.level = level
    self.evidence = evidence
  }
}
