/// How a criterion, or an encounter, came out.
package enum Level: UInt8, CaseIterable, Comparable, Sendable {
  case broken = 1
  case kept = 2
  case exceeded = 3

  /// The word for machines: `broken`, `kept`, `exceeded`.
  package var word: String {
    switch self {
    case .broken: "broken"
    case .kept: "kept"
    case .exceeded: "exceeded"
    }
  }

  /// Creates a level from the word for machines.
  package init?(word: some StringProtocol) {
    switch word {
    case "broken": self = .broken
    case "kept": self = .kept
    case "exceeded": self = .exceeded
    default: return nil
    }
  }

  package static func < (left: Level, right: Level) -> Bool {
    left.rawValue < right.rawValue
  }
}
