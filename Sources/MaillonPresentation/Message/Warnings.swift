import MaillonCore

extension Message {
  /// A warning about a league table, in English.
  static func english(_ warning: StandingWarning) -> String {
    let numbers = Numbers(.english)
    switch warning {
    case .nothingDecided:
      return "No encounter has an outcome: the scores are what one would guess before any visit."
    case .touchpointLeftChain(let touchpoint):
      return
        "\(touchpoint): no decided encounter in the whole network, so it is no link of the chain."
    case .tooManyTouchpoints(let count, let limit):
      return
        "\(numbers.count(count, .touchpoint)) are more than a chain can have: the \(limit) most visited were kept."
    case .chainMostlyUnobserved(let empty, let cells):
      return
        "\(numbers.integer(empty)) of \(numbers.integer(cells)) links were never visited; the model fills "
        + "them in from the rest. Narrow the chain with --touchpoint or --sector."
    case .touchpointUnspecifiedMixed(let encounters):
      return
        "\(numbers.count(encounters, .encounter)) \(numbers.agree(encounters, "names", "name")) no touchpoint and \(numbers.agree(encounters, "is", "are")) ranked as a link of their own."
    case .undecidedMany(let unit, let undecided, let encounters):
      let who = unit.map { "\($0.displayName): " } ?? ""
      return
        "\(who)\(numbers.integer(undecided)) of \(numbers.count(encounters, .encounter)) \(numbers.agree(undecided, "is", "are")) undecided, "
        + "which favours whoever is hard to read. See both bounds with --undecided broken|kept."
    case .gridTooCoarse(let units):
      return
        "\(numbers.count(units, .row)) \(numbers.agree(units, "has", "have")) more visits than the model's grid resolves: the intervals are rough."
    }
  }

  /// A warning about a league table, in French.
  static func french(_ warning: StandingWarning) -> String {
    let numbers = Numbers(.french)
    switch warning {
    case .nothingDecided:
      return
        "Aucune rencontre n’a d’issue : les scores sont ce que l’on devinerait avant toute visite."
    case .touchpointLeftChain(let touchpoint):
      return
        "\(touchpoint) : aucune rencontre tranchée dans tout le réseau ; ce n’est pas un maillon de la chaîne."
    case .tooManyTouchpoints(let count, let limit):
      return
        "\(count) points de contact, c’est plus qu’une chaîne n’en peut avoir : les \(limit) plus visités sont gardés."
    case .chainMostlyUnobserved(let empty, let cells):
      return
        "\(numbers.integer(empty)) maillons sur \(numbers.integer(cells)) n’ont jamais été visités ; le modèle "
        + "les complète par le reste. Resserrez la chaîne avec --touchpoint ou --sector."
    case .touchpointUnspecifiedMixed(let encounters):
      return
        "\(numbers.count(encounters, .encounter)) \(numbers.agree(encounters, "ne nomme", "ne nomment")) aucun point de contact et \(numbers.agree(encounters, "forme", "forment")) un maillon à part."
    case .undecidedMany(let unit, let undecided, let encounters):
      let who = unit.map { "\($0.displayName) : " } ?? ""
      return
        "\(who)\(numbers.count(undecided, .encounter)) sur \(numbers.integer(encounters)) \(numbers.agree(undecided, "est indécise", "sont indécises")), "
        + "ce qui avantage qui est difficile à lire. Les deux bornes : --undecided broken|kept."
    case .gridTooCoarse(let units):
      return
        "\(numbers.count(units, .row)) \(numbers.agree(units, "a", "ont")) plus de visites que la grille du modèle n’en distingue : les intervalles sont grossiers."
    }
  }

  /// A warning about a comparison, in English.
  static func english(_ warning: ComparisonWarning) -> String {
    switch warning {
    case .nothingInCommon: return "The two sides share no touchpoint: nothing can be compared."
    case .touchpointLeftChain(let touchpoint, let side):
      let visited = side == .before ? "before" : "after"
      return "\(touchpoint) was visited only \(visited), so it is no link of the chain compared."
    case .tooFewPairs(let pairs):
      return
        "\(pairs) seen on both sides: too few to learn how service persists from one to the other."
    case .periodsApart:
      return "With one touchpoint each side is judged alone, which calls too much a change; "
        + "--test coupled lets quality persist."
    case .changeNotShown(let p):
      return
        "Nobody is marked: all rows together differ no more than chance makes them where nothing changed "
        + "at all (p = \(Numbers(.english).decimal(p, decimals: 2)); \(UnchangedTest.level) is asked)."
    case .fewEncounters(let unit, let before, let after, let minimum):
      return
        "\(unit.displayName): \(before) → \(Numbers(.english).count(after, .decidedEncounter)), fewer than \(minimum) on a side; "
        + "listed, not marked (--min)."
    case .periodEmpty(let side):
      return "Nothing was observed in the \(side == .before ? "first" : "second") period."
    case .periodsOverlap(let from, let to):
      return
        "The periods share days (\(Dates(.english).span(from, to) ?? "…")): what was observed on them stands on both "
        + "sides, and hides change."
    case .periodImmature(let side, let completeness):
      let which = side == .before ? "first" : "second"
      return
        "The \(which) period is likely \(Numbers(.english).percent(completeness)) complete, by how late "
        + "sheets come in: too early for a verdict, and what comes late is often the worse."
    case .observersChanged(let share):
      return
        "\(Numbers(.english).percent(share)) of the second period was observed by people who did not "
        + "observe in the first: part of a change may be theirs (maillon observers)."
    case .possibleRename(let from, let to):
      return "Possible rename: \(from.displayName) → \(to.displayName)?"
    case .inPeriod(let side, let warning):
      return (side == .before ? "Before: " : "After: ") + english(warning)
    }
  }

  /// A warning about a comparison, in French.
  static func french(_ warning: ComparisonWarning) -> String {
    switch warning {
    case .nothingInCommon:
      return "Les deux côtés n’ont aucun point de contact en commun : rien à comparer."
    case .touchpointLeftChain(let touchpoint, let side):
      let visited = side == .before ? "avant" : "après"
      return
        "\(touchpoint) n’a été visité qu’\(visited) ; ce n’est pas un maillon de la chaîne comparée."
    case .tooFewPairs(let pairs):
      return
        "\(pairs) vu des deux côtés : trop peu pour savoir comment le service persiste de l’un à l’autre."
    case .periodsApart:
      return
        "Avec un seul point de contact chaque côté est jugé à part, ce qui voit trop de changements ; "
        + "--test coupled laisse la qualité persister."
    case .changeNotShown(let p):
      return
        "Personne n’est marqué : toutes les lignes ensemble ne diffèrent pas plus que par hasard là où rien "
        + "n’a changé (p = \(Numbers(.french).decimal(p, decimals: 2)) ; il faudrait "
        + "\(Numbers(.french).decimal(UnchangedTest.level, decimals: 2)))."
    case .fewEncounters(let unit, let before, let after, let minimum):
      return
        "\(unit.displayName) : \(before) → \(Numbers(.french).count(after, .decidedEncounter)), moins de \(minimum) d’un côté ; "
        + "listé, non marqué (--min)."
    case .periodEmpty(let side):
      return
        "Rien n’a été observé dans la \(side == .before ? "première" : "seconde") période."
    case .periodsOverlap(let from, let to):
      return
        "Les périodes ont des jours en commun (\(Dates(.french).span(from, to) ?? "…")) : ce qui y fut observé figure des "
        + "deux côtés, et cache le changement."
    case .periodImmature(let side, let completeness):
      let which = side == .before ? "première" : "seconde"
      return
        "La \(which) période est sans doute complète à \(Numbers(.french).percent(completeness)), d’après "
        + "le retard des fiches : trop tôt pour juger, et ce qui tarde est souvent le pire."
    case .observersChanged(let share):
      return
        "\(Numbers(.french).percent(share)) de la seconde période ont été observés par des personnes "
        + "absentes de la première : une part du changement peut leur revenir (maillon observers)."
    case .possibleRename(let from, let to):
      return "Changement de nom ? \(from.displayName) → \(to.displayName)"
    case .inPeriod(let side, let warning):
      return (side == .before ? "Avant : " : "Après : ") + french(warning)
    }
  }
}
