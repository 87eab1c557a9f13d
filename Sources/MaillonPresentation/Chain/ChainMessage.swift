import MaillonCore

/// What is said of a chain, link by link.
enum ChainMessage: Wording {
  case title
  case subtitle(providers: Int, encounters: Int)
  case heading(name: String, strength: Double, low: Double, high: Double)
  case link
  case honoured
  case strength
  case interval(Double)
  case weakest
  case unobserved
  case automated
  case deflection(name: String, encounters: Int, criterion: String)
  case reading
  case next

  var english: String {
    let numbers = Numbers(.english)
    switch self {
    case .title: return "The chain, link by link"
    case .subtitle(let providers, let encounters):
      return
        "\(numbers.count(providers, .provider)) · \(numbers.count(encounters, .encounter)). No link ranks above "
        + "another: the customer meets one house."
    case .heading(let name, let strength, let low, let high):
      return "\(name) · chain \(numbers.percent(strength)) (\(numbers.range(low, high)))"
    case .link: return "Link"
    case .honoured: return "Honoured"
    case .strength: return "Strength"
    case .interval(let level): return numbers.percent(level)
    case .weakest: return "weakest link"
    case .unobserved: return "no visit: assumed from the other links and the network"
    case .automated: return "automated"
    case .deflection(let name, let encounters, let criterion):
      return encounters == 1
        ? "\(name): in 1 encounter nobody took it on (\(criterion))."
        : "\(name): in \(numbers.count(encounters, .encounter)) nobody took it on (\(criterion))."
    case .reading:
      return
        "Strength: the chance that every promise is kept at this link, drawn towards what is usual "
        + "where visits are few. The strength of the chain is that of all links together."
    case .next: return "Which links to work on first:  maillon plan"
    }
  }

  var french: String {
    let numbers = Numbers(.french)
    switch self {
    case .title: return "La chaîne, maillon par maillon"
    case .subtitle(let providers, let encounters):
      return
        "\(numbers.count(providers, .provider)) · \(numbers.count(encounters, .encounter)). Aucun maillon ne "
        + "prime sur un autre : le client rencontre une seule maison."
    case .heading(let name, let strength, let low, let high):
      return "\(name) · chaîne \(numbers.percent(strength)) (\(numbers.range(low, high)))"
    case .link: return "Maillon"
    case .honoured: return "Honorées"
    case .strength: return "Solidité"
    case .interval(let level): return numbers.percent(level)
    case .weakest: return "le plus faible"
    case .unobserved: return "aucune visite : supposé d’après les autres maillons et le réseau"
    case .automated: return "automatisé"
    case .deflection(let name, let encounters, let criterion):
      return encounters == 1
        ? "\(name) : dans 1 rencontre, personne ne l’a pris en charge (\(criterion))."
        : "\(name) : dans \(numbers.count(encounters, .encounter)), personne ne l’a pris en charge (\(criterion))."
    case .reading:
      return
        "Solidité : la chance que chaque promesse soit tenue à ce maillon, ramenée vers l’habitude "
        + "là où les visites sont rares. Celle de la chaîne est celle de tous les maillons ensemble."
    case .next: return "Quels maillons travailler d’abord :  maillon plan"
    }
  }
}
