import MaillonCore

/// What is said about how a league table differs from that of an earlier period.
enum VersusMessage: Wording {
  /// Somebody who was not there before.
  case new
  /// Somebody who was there before, and about whose change nothing can be said.
  case unknown
  /// What the marks mean.
  case reading(up: String, down: String, period: String)
  /// How many were there before and are gone.
  case gone([String], more: Int)

  var english: String {
    switch self {
    case .new: "new"
    case .unknown: "·"
    case .reading(let up, let down, let period):
      "\(up)\(down) changed since \(period) beyond chance, = within it, · too few to tell."
    case .gone(let names, let more):
      "Not seen again: \(names.joined(separator: ", "))" + (more > 0 ? ", and \(more) more." : ".")
    }
  }

  var french: String {
    switch self {
    case .new: "nouv."
    case .unknown: "·"
    case .reading(let up, let down, let period):
      "\(up)\(down) changement depuis \(period) au-delà du hasard, = dans ses limites, · trop peu pour le dire."
    case .gone(let names, let more):
      "Non revus : \(names.joined(separator: ", "))"
        + (more > 0 ? ", et \(Numbers(.french).count(more, "autre", "autres"))." : ".")
    }
  }
}
