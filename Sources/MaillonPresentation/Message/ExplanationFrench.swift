import MaillonCore

extension ExplanationMessage {
  /// The words in French.
  package var french: String {
    let numbers = Numbers(.french)
    let dates = Dates(.french)
    switch self {
    case .place(let name, let position, let count, let low, let high, let minimum):
      guard let position, let low, let high else {
        return "\(name) : pas de rang, moins de \(minimum) rencontres tranchées"
      }
      return "\(name) : rang \(position) sur \(count), entre \(low) et \(high)"
    case .seenHeading: return "Ce qui a été vu"
    case .chainHeading: return "Des maillons à la chaîne"
    case .rankHeading: return "Du score au rang"
    case .fragilityHeading: return "Ce qui tient à une seule visite"
    case .courseHeading: return "Dans le temps (à côté du score, non dedans)"
    case .wordsHeading: return "Les rencontres et leurs mots, les rompues d’abord"
    case .touchpoint: return "Point de contact"
    case .honoured: return "Tenues"
    case .asSeen: return "Comme vu"
    case .drawnTo: return "Ramené à"
    case .weakest: return "maillon le plus faible"
    case .neverVisited: return "jamais visité : complété par le reste"
    case .oneMoreAt: return "Une visite de plus"
    case .ifKept: return "si tenue"
    case .ifBroken: return "si rompue"
    case .seen(let counts, let visits, let observers, let from, let to):
      let span = dates.span(from, to).map { ", \($0)" } ?? ""
      let undecided = counts.undecided > 0 ? " (et \(counts.undecided) indécises)" : ""
      return
        "Rencontres tranchées : \(counts.decided)\(undecided), en \(numbers.count(visits, .visit)) par "
        + "\(numbers.count(observers, .observer))\(span) ; rompues : \(counts.broken), tenues : \(counts.kept), "
        + "dépassées : \(counts.exceeded). Tenue ou dépassée, la promesse est honorée."
    case .drawn(let reliability):
      return
        "Peu de visites prouvent peu : chaque part est ramenée vers ce qui est habituel dans le "
        + "réseau. Ses propres visites font \(numbers.percent(reliability)) de ce score."
    case .product(let links, let strength, let low, let high, let level, let network):
      let product = links.reduce(1, *)
      let factors = links.map { numbers.percent($0) }.joined(separator: " × ")
      var words =
        "Un client passe par chaque maillon : \(factors) font \(numbers.percent(product)) ; avec ce "
        + "qui lie les maillons d’un même prestataire, le score est de \(numbers.percent(strength)) "
        + "(\(numbers.range(low, high)), intervalle à \(numbers.percent(level)))."
      if let network { words += " Le réseau est à \(numbers.percent(network))." }
      return words
    case .rank(let expected, let low, let high, let level, let first, let bottom):
      return "Comparé à tous les autres, avec le doute sur chacun, le rang attendu est "
        + "\(numbers.decimal(expected, decimals: 1)) ; \(numbers.percent(level)) de ce que les "
        + "visites permettent va de \(low) à \(high). Premier : \(numbers.probability(first)). Dans "
        + "le dernier dixième : \(numbers.probability(bottom))."
    case .tier(let others):
      guard !others.isEmpty else { return "Il se distingue de tous les autres." }
      let names = others.prefix(Self.namedOthers).joined(separator: ", ")
      let rest = others.count - Self.namedOthers
      return
        "Rien ne le distingue de \(names)\(rest > 0 ? " et de \(numbers.count(rest, "autre", "autres"))" : "")."
    case .decisive(let day, let encounters, let without, let position):
      let parts = encounters.map {
        "\($0.touchpoint) \(Message.outcome($0.outcome).french) (\($0.id))"
      }
      let place = without.position.map { "le rang serait \($0)" } ?? "il n’y aurait pas de rang"
      return "La visite du \(dates.day(day)) décide de ce rang : \(Message.list(parts, "et")). "
        + "Sans elle, \(place) au lieu de \(position.map(String.init) ?? "rien"), avec un score de "
        + "\(numbers.percent(without.strength))."
    case .noDecisive(let position):
      guard let position else { return "Il n’y a pas encore de rang à décider." }
      return
        "Aucune visite ne décide seule de ce rang : sans l’une ou l’autre, il reste \(position)."
    case .otherwise(let strength, let place):
      return "\(numbers.percent(strength)), rang \(place)"
    case .course(let course):
      let run = course.isRunHonoured == true ? "tenues" : "rompues"
      var words = "Tenu \(course.recentHonoured) fois sur les \(course.recent) dernières ; "
      words += "dernières d’affilée \(run) : \(course.run) ; "
      words += "plus longue suite de rompues : \(course.longestBroken)."
      if let halves = course.halves {
        words +=
          " Honorées : \(numbers.percent(halves.earlier)) dans la première moitié, "
          + "\(numbers.percent(halves.later)) dans la seconde"
          + (course.direction == nil
            ? " : pas plus que par hasard."
            : " : au-delà du hasard (p = \(numbers.decimal(course.trend ?? 1, decimals: 3))).")
      }
      if let alternation = course.alternation {
        words +=
          " D’une rencontre à la suivante, l’issue a changé \(numbers.percent(alternation)) du temps."
      }
      return words
    case .percentageHeading: return "Au pourcentage, pour les contrats qui en nomment un"
    case .notApplicable: return "Une question sans objet"
    case .worth(.exclude): return "est laissée de côté"
    case .worth(.pass): return "compte comme réussie"
    case .worth(.fail): return "compte comme manquée"
    case .weights(let percentage):
      let range = numbers.percent(Robustness.weightRange)
      return percentage.best == percentage.worst
        ? "Avec des poids de questions à ±\(range) près, le rang sur \(percentage.ranked) reste "
          + "\(percentage.best)."
        : "Avec des poids de questions à ±\(range) près, le rang sur \(percentage.ranked) pourrait être "
          + "\(percentage.best)–\(percentage.worst)."
    case .robustness(let robustness): return PlaceMessage.robustness(robustness).french
    case .moreEncounters(let count): return "\(count) de plus avec --all."
    }
  }
}
