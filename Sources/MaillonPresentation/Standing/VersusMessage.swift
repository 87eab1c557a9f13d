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

  func text(in language: Language) -> String {
    switch (self, language) {
    case (.new, .english): "new"
    case (.new, .french): "nouv."
    case (.unknown, _): "·"
    case (.reading(let up, let down, let period), .english):
      "\(up)\(down) changed since \(period) beyond chance, = within it, · too few to tell."
    case (.reading(let up, let down, let period), .french):
      "\(up)\(down) changement depuis \(period) au-delà du hasard, = dans le hasard, · trop peu pour le dire."
    case (.gone(let names, let more), .english):
      "Not seen again: \(names.joined(separator: ", "))" + (more > 0 ? ", and \(more) more." : ".")
    case (.gone(let names, let more), .french):
      "Non revus : \(names.joined(separator: ", "))" + (more > 0 ? ", et \(more) autres." : ".")
    }
  }
}
