import MaillonCore

/// What is said about places in a league table: what they can and cannot tell.
package enum PlaceMessage: Wording {
  /// The heading of the probability of being first.
  case first

  /// What the marks before a score mean.
  case bands(above: String, below: String)

  /// Which rows cannot be told apart: tiers of several rows, how many more there are, and of all.
  case tiers([ClosedRange<Int>], more: Int, tiers: Int, level: Double)

  /// What a question that does not apply is worth in a percentage score.
  case notApplicable(NotApplicablePolicy, unscored: Int)

  /// What the first place by percentage hangs on.
  case robustness(Robustness)

  package var english: String {
    let numbers = Numbers(.english)
    switch self {
    case .first: return "First?"
    case .bands(let above, let below):
      return
        "\(above) leading, \(below) trailing: above or below the network with a probability of "
        + "at least 95%. The others are in the pack."
    case .tiers(let ranges, let more, let tiers, let level):
      let rule =
        "inside a tier nobody is better than anybody else with a probability of "
        + "\(numbers.percent(level)) or more."
      guard let first = ranges.first else {
        return "Every row can be told from every other (\(numbers.percent(level)))."
      }
      if tiers == 1 { return "None of these \(first.count) can be told apart: \(rule)" }
      let named = ranges.map { "rows \($0.lowerBound)–\($0.upperBound) (\($0.count))" }
      let rest = more > 0 ? ", and \(more) more such tiers" : ""
      return "Cannot be told apart: \(named.joined(separator: "; "))\(rest). "
        + "\(tiers) tiers; \(rule)"
    case .notApplicable(let policy, let unscored):
      let worth =
        switch policy {
        case .exclude: "are left out"
        case .pass: "count as passed"
        case .fail: "count as failed"
        }
      let without =
        unscored > 0
        ? " \(numbers.count(unscored, .encounter)), to which nothing applied, \(numbers.agree(unscored, "has", "have")) no score."
        : ""
      return "Questions that do not apply \(worth) (--na).\(without)"
    case .robustness(let robustness):
      let range = numbers.percent(Robustness.weightRange)
      let name = robustness.leader.displayName
      var parts: [String] = []
      let others = robustness.leads.filter { $0.leader != robustness.leader }.map {
        "\($0.leader.displayName) with --na \($0.policy.rawValue)"
      }
      if !others.isEmpty { parts.append("would be \(others.joined(separator: ", "))") }
      if let rival = robustness.rival {
        parts.append(
          "would be \(rival.unit.displayName) with weights changed by up to "
            + "±\(numbers.percent(rival.from))")
      }
      return parts.isEmpty
        ? "First place is robust: \(name) leads under every --na, and with any weights within ±\(range) "
          + "(against the next \(Robustness.runnersUp))."
        : "First place hangs on choices: \(name) leads, but the first \(parts.joined(separator: ", and "))."
    }
  }

  package var french: String {
    let numbers = Numbers(.french)
    switch self {
    case .first: return "1er ?"
    case .bands(let above, let below):
      return "\(above) en tête, \(below) en queue : au-dessus ou au-dessous du réseau avec une "
        + "probabilité d’au moins \(numbers.percent(0.95)). Les autres sont dans le peloton."
    case .tiers(let ranges, let more, let tiers, let level):
      let rule =
        "dans un groupe, nul n’est meilleur qu’un autre avec une probabilité de "
        + "\(numbers.percent(level)) ou plus."
      guard let first = ranges.first else {
        return "Chaque ligne se distingue de toutes les autres (\(numbers.percent(level)))."
      }
      if tiers == 1 { return "Rien ne distingue ces \(numbers.count(first.count, .row)) : \(rule)" }
      let named = ranges.map { "lignes \($0.lowerBound)–\($0.upperBound) (\($0.count))" }
      let rest = more > 0 ? ", et \(numbers.count(more, "autre groupe", "autres groupes"))" : ""
      return "Ne se distinguent pas : \(named.joined(separator: " ; "))\(rest). "
        + "\(tiers) groupes ; \(rule)"
    case .notApplicable(let policy, let unscored):
      let worth =
        switch policy {
        case .exclude: "sont laissées de côté"
        case .pass: "comptent comme réussies"
        case .fail: "comptent comme manquées"
        }
      let without =
        unscored > 0
        ? " \(numbers.count(unscored, .encounter)) à quoi rien ne s’applique \(numbers.agree(unscored, "n’a", "n’ont")) pas de score."
        : ""
      return "Les questions sans objet \(worth) (--na).\(without)"
    case .robustness(let robustness):
      let range = numbers.percent(Robustness.weightRange)
      let name = robustness.leader.displayName
      var parts: [String] = []
      let others = robustness.leads.filter { $0.leader != robustness.leader }.map {
        "\($0.leader.displayName) avec --na \($0.policy.rawValue)"
      }
      if !others.isEmpty { parts.append("serait \(others.joined(separator: ", "))") }
      if let rival = robustness.rival {
        parts.append(
          "serait \(rival.unit.displayName) avec des poids modifiés d’au plus "
            + "±\(numbers.percent(rival.from))")
      }
      return parts.isEmpty
        ? "La première place tient : \(name) reste en tête quel que soit --na, et avec tous les poids à "
          + "±\(range) près (face aux \(Robustness.runnersUp) suivants)."
        : "La première place tient à des choix : \(name) est en tête, mais le premier "
          + "\(parts.joined(separator: ", et "))."
    }
  }
}
