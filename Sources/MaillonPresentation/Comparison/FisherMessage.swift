import MaillonCore

/// What is said where change is told from chance by Fisher's exact test.
enum FisherMessage: Wording {
  /// The heading of the adjusted p values.
  case adjusted
  /// What the marks and the figures mean.
  case reading

  var english: String {
    switch self {
    case .adjusted: "adj. p"
    case .reading:
      "▲▼ only where Fisher's exact test on the raw rates, adjusted for looking at many (Benjamini–Hochberg), is at "
        + "\(Numbers(.english).percent(ChangeTest.falseSignRate)) or below. Rates as seen, intervals by Newcombe's "
        + "method 10: safe, and blind to small changes."
    }
  }

  var french: String {
    switch self {
    case .adjusted: "p ajusté"
    case .reading:
      "▲▼ seulement où le test exact de Fisher sur les taux bruts, ajusté pour en regarder plusieurs "
        + "(Benjamini–Hochberg), est à \(Numbers(.french).percent(ChangeTest.falseSignRate)) ou moins. Taux tels "
        + "qu’observés, intervalles par la méthode 10 de Newcombe : sûr, et aveugle aux petits changements."
    }
  }
}

extension ComparisonReport {
  /// The change of the raw rate, where it was asked for, for machines.
  static func json(_ change: FrequentistChange) -> JSON {
    [
      "before": .number(change.before), "after": .number(change.after),
      "change": .number(change.estimate), "low": .number(change.low),
      "high": .number(change.high), "p": .number(change.p), "adjusted": .number(change.adjusted),
    ]
  }
}
