import MaillonCore

/// What is said about standings adjusted for observers, and why nothing may be adjusted.
package enum AdjustmentMessage: Wording {
  /// Nothing is adjusted: no encounter names an observer.
  case nobodyNamed

  /// Nothing is adjusted: observers and providers fall apart into groups; observers by the names given.
  case disjoint([ObserverGroups.Group], observers: [String])

  /// What was done.
  case reading(SeverityAdjustment)

  /// Whose place the adjustment moved most: name, place as found, place adjusted.
  case moves([(name: String, found: Int, adjusted: Int)])

  /// Nobody's place moved.
  case noMove

  /// The groups that are named in a refusal.
  private static let namedGroups = 5

  package var english: String {
    let numbers = Numbers(.english)
    switch self {
    case .nobodyNamed:
      return """
        no encounter names an observer, so nothing can be adjusted for observers.
          Rank without --adjust, or import sheets that say who observed.
        """
    case .disjoint(let groups, let observers):
      let parts = zip(groups, observers).prefix(Self.namedGroups).map { group, observer in
        "\(numbers.count(group.observers, .observer)) at \(numbers.count(group.units, .provider)) (\(observer), "
          + "\(group.aUnit.displayName), …)"
      }
      let first = observers.first ?? ""
      let bridges = zip(groups, observers).dropFirst().prefix(Self.namedGroups).map {
        "\(first) at \($0.0.aUnit.displayName)"
      }
      return """
        nothing was adjusted: \(groups.count) groups of observers share no provider, so that strict observers and poor service cannot be told apart.
          Groups: \(parts.joined(separator: "; ")).
          \(groups.count - 1) \(groups.count > 2 ? "encounters" : "encounter") across would connect them, such as \(bridges.joined(separator: "; ")). Plan them:  maillon visits
        """
    case .reading(let adjustment):
      let effects = adjustment.effects
      let how =
        effects.scale == .logit
        ? "log odds of a kept promise = touchpoint + provider + observer; observers differ by "
          + "\(numbers.decimal(effects.observerSpread, decimals: 2)), providers by "
          + "\(numbers.decimal(effects.unitSpread, decimals: 2)) (standard deviations)"
        : "score = network + provider + observer; observers differ by "
          + "\(numbers.decimal(100 * effects.observerSpread, decimals: 1)) points, providers by "
          + "\(numbers.decimal(100 * effects.unitSpread, decimals: 1)) (standard deviations), few "
          + "encounters pulled towards the network"
      let without =
        adjustment.anonymous > 0
        ? " \(numbers.count(adjustment.anonymous, .encounter)) without an observer's name weigh as a usual one's."
        : ""
      return
        "Adjusted for \(numbers.count(adjustment.observers.count, .observer)): as a usual one would "
        + "have found it (\(how)).\(without)"
    case .moves(let moves):
      let parts = moves.map { "\($0.name) \($0.found) → \($0.adjusted)" }
      return "Moved most by the adjustment: \(parts.joined(separator: ", "))."
    case .noMove: return "The adjustment moves nobody's place."
    }
  }

  package var french: String {
    let numbers = Numbers(.french)
    switch self {
    case .nobodyNamed:
      return """
        aucune rencontre ne nomme d’observateur : rien ne peut être corrigé des observateurs.
          Classez sans --adjust, ou importez des fiches qui disent qui a observé.
        """
    case .disjoint(let groups, let observers):
      let parts = zip(groups, observers).prefix(Self.namedGroups).map { group, observer in
        "\(numbers.count(group.observers, .observer)) chez \(numbers.count(group.units, .provider)) (\(observer), "
          + "\(group.aUnit.displayName), …)"
      }
      let first = observers.first ?? ""
      let bridges = zip(groups, observers).dropFirst().prefix(Self.namedGroups).map {
        "\(first) chez \($0.0.aUnit.displayName)"
      }
      return """
        rien n’a été corrigé : \(groups.count) groupes d’observateurs n’ont aucun prestataire en commun ; sévérité et mauvais service ne s’y distinguent pas.
          Groupes : \(parts.joined(separator: " ; ")).
          Il suffirait de \(groups.count - 1) \(groups.count > 2 ? "rencontres croisées" : "rencontre croisée") pour les relier, par exemple \(bridges.joined(separator: " ; ")). Pour les prévoir :  maillon visits
        """
    case .reading(let adjustment):
      let effects = adjustment.effects
      let how =
        effects.scale == .logit
        ? "log-cote d’une promesse tenue = point de contact + prestataire + observateur ; les "
          + "observateurs diffèrent de \(numbers.decimal(effects.observerSpread, decimals: 2)), les "
          + "prestataires de \(numbers.decimal(effects.unitSpread, decimals: 2)) (écarts types)"
        : "score = réseau + prestataire + observateur ; les observateurs diffèrent de "
          + "\(numbers.decimal(100 * effects.observerSpread, decimals: 1)) points, les prestataires de "
          + "\(numbers.decimal(100 * effects.unitSpread, decimals: 1)) (écarts types), peu de "
          + "rencontres tirent vers le réseau"
      let without =
        adjustment.anonymous > 0
        ? " \(numbers.count(adjustment.anonymous, .encounter)) sans observateur nommé, prises comme celles "
          + "d’un observateur ordinaire." : ""
      return
        "Corrigé de \(numbers.count(adjustment.observers.count, .observer)) : comme un observateur "
        + "ordinaire l’aurait trouvé (\(how)).\(without)"
    case .moves(let moves):
      let parts = moves.map { "\($0.name) \($0.found) → \($0.adjusted)" }
      return "Ce que la correction déplace le plus : \(parts.joined(separator: ", "))."
    case .noMove: return "La correction ne déplace personne."
    }
  }
}
