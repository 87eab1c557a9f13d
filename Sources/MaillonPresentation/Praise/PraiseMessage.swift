import MaillonCore

/// What is said to thank.
enum PraiseMessage: Wording {
  case title
  case subtitle(thanked: Int, providers: Int, encounters: Int, versus: String?)
  case consistency(Standing, level: Double, tier: Int)
  case improvement(before: Double, after: Double, probability: Double, since: String)
  case streak(Streak)
  case deeds(shown: Int, all: Int)
  case feeling(String)
  case ideal(String)
  case unbroken(Int)
  case nothing
  case withheld(Int)
  case nextAll
  case reading(chance: Double)

  var english: String {
    let numbers = Numbers(.english)
    let dates = Dates(.english)
    switch self {
    case .title: return "Thank you"
    case .subtitle(let thanked, let providers, let encounters, let versus):
      let compared = versus.map { " Compared with \($0)." } ?? ""
      return
        "\(thanked) of \(numbers.count(providers, .provider)) to thank, from \(numbers.integer(encounters)) "
        + "encounters.\(compared)"
    case .consistency(let standing, let level, let tier):
      let place = PraiseMessage.place(standing)
      return
        "Consistent: of 100 customers who pass through the whole chain, "
        + "\(numbers.decimal(standing.strength * 100, decimals: 0)) would find every promise kept "
        + "(\(numbers.percent(level)): \(numbers.range(standing.low, standing.high))). "
        + "Place \(place.place), could be \(place.range); above the network beyond chance, "
        + (tier == 1
          ? "alone in the first tier." : "in the first tier, \(numbers.count(tier, .provider)).")
    case .improvement(let before, let after, let probability, let since):
      return
        "Improved beyond chance: from \(numbers.percent(before)) in \(since) to "
        + "\(numbers.percent(after)); that it is real has a probability of "
        + "\(numbers.probability(probability))."
    case .streak(let streak):
      let span = dates.span(streak.from, streak.to) ?? ""
      return
        "\(numbers.count(streak.length, .encounter)) in a row with every promise kept (\(span)), of "
        + "\(streak.encounters); at the network's usual rate chance would give such a run "
        + "\(PraiseMessage.often(streak.chance, numbers, of: "times"))."
    case .deeds(let shown, let all):
      return all > shown
        ? "Beyond what was promised: \(shown) of \(numbers.count(all, .encounter)), in the observers' words."
        : "Beyond what was promised, in the observers' words:"
    case .feeling(let text): return "How it felt: “\(text)”"
    case .ideal(let text): return "What would be ideal here: “\(text)”"
    case .unbroken(let encounters):
      return
        "Thanks to everybody: in \(numbers.count(encounters, .encounter)) nobody found a promise "
        + "broken."
    case .nothing:
      return
        "Nothing stands out beyond chance in this period. That is no reproach: who keeps promises "
        + "as usual stands in no list."
    case .withheld(let count):
      return count == 1
        ? "1 more encounter exceeded where promises are broken more often than they may be: "
          + "consistency comes first, so it is not read out."
        : "\(count) more encounters exceeded where promises are broken more often than they may be: "
          + "consistency comes first, so they are not read out."
    case .nextAll: return "Read out everything that exceeded:  maillon praise --all"
    case .reading(let chance):
      return
        "Thanked are: the first tier where it is above the network with 95% probability; changes "
        + "for the better beyond chance; streaks that chance gives in at most "
        + "\(numbers.percent(chance)) of networks like this one; encounters that exceeded, where "
        + "the promise is otherwise kept."
    }
  }

  var french: String {
    let numbers = Numbers(.french)
    let dates = Dates(.french)
    switch self {
    case .title: return "Merci"
    case .subtitle(let thanked, let providers, let encounters, let versus):
      let compared = versus.map { " Par rapport à \($0)." } ?? ""
      return
        "\(thanked) prestataire\(numbers.agree(thanked, "", "s")) à remercier sur \(providers), d’après "
        + "\(numbers.count(encounters, .encounter)).\(compared)"
    case .consistency(let standing, let level, let tier):
      let place = PraiseMessage.place(standing)
      return
        "Constance : sur 100 clients qui passent par toute la chaîne, "
        + "\(numbers.decimal(standing.strength * 100, decimals: 0)) trouveraient chaque promesse "
        + "tenue (\(numbers.percent(level)) : \(numbers.range(standing.low, standing.high))). "
        + "Rang \(place.place), peut-être \(place.range) ; au-dessus du réseau au-delà du hasard, "
        + (tier == 1 ? "seul dans le premier groupe." : "dans le premier groupe, à \(tier).")
    case .improvement(let before, let after, let probability, let since):
      return
        "Progrès au-delà du hasard : de \(numbers.percent(before)) (\(since)) à "
        + "\(numbers.percent(after)) ; réel avec une probabilité de "
        + "\(numbers.probability(probability))."
    case .streak(let streak):
      let span = dates.span(streak.from, streak.to) ?? ""
      return
        "\(numbers.count(streak.length, .encounter)) de suite où chaque promesse est tenue (\(span)), sur "
        + "\(streak.encounters) ; au taux habituel du réseau, le hasard donnerait une telle série "
        + "\(PraiseMessage.often(streak.chance, numbers, of: "fois"))."
    case .deeds(let shown, let all):
      return all > shown
        ? "Au-delà de la promesse : \(numbers.count(shown, .encounter)) sur \(all), dans les mots des observateurs."
        : "Au-delà de la promesse, dans les mots des observateurs :"
    case .feeling(let text): return "Ce que l’on ressent : « \(text) »"
    case .ideal(let text): return "L’idéal ici : « \(text) »"
    case .unbroken(let encounters):
      return
        "Merci à tous : en \(numbers.count(encounters, .encounter)), personne n’a trouvé de "
        + "promesse rompue."
    case .nothing:
      return
        "Rien ne se détache au-delà du hasard dans cette période. Ce n’est pas un reproche : qui "
        + "tient ses promesses comme d’habitude n’est dans aucune liste."
    case .withheld(let count):
      return count == 1
        ? "1 autre rencontre dépasse la promesse là où elle est rompue plus souvent qu’elle ne peut "
          + "l’être : la constance d’abord, elle n’est donc pas lue ici."
        : "\(numbers.count(count, "autre rencontre", "autres rencontres")) dépassent la promesse là où elle est rompue plus souvent "
          + "qu’elle ne peut l’être : la constance d’abord, elles ne sont donc pas lues ici."
    case .nextAll: return "Lire tout ce qui dépasse :  maillon praise --all"
    case .reading(let chance):
      return
        "Sont remerciés : le premier groupe, quand il est au-dessus du réseau avec une probabilité "
        + "de \(numbers.percent(0.95)) ; les progrès au-delà du hasard ; les séries que le hasard "
        + "donne dans au plus \(numbers.percent(chance)) des réseaux comme celui-ci ; les rencontres "
        + "qui dépassent, là où la promesse est tenue par ailleurs."
    }
  }

  /// A place and the places it could be.
  private static func place(_ standing: Standing) -> (place: String, range: String) {
    let position = standing.position.map(String.init) ?? "–"
    guard let low = standing.rankLow, let high = standing.rankHigh else { return (position, "–") }
    return (position, low == high ? "\(low)" : "\(low)–\(high)")
  }

  /// A small chance as people say it: 3 times in 100, less than once in 1,000.
  private static func often(_ chance: Double, _ numbers: Numbers, of times: String) -> String {
    let isFrench = times == "fois"
    let within = isFrench ? "sur" : "in"
    if chance < 0.000_1 {
      let most = numbers.integer(10_000)
      return isFrench ? "moins d’une fois sur \(most)" : "less than once in \(most)"
    }
    if chance < 0.005 {
      let many = numbers.integer(Int((1 / chance).rounded()))
      return isFrench ? "une fois sur \(many)" : "once in \(many)"
    }
    return "\(numbers.decimal(chance * 100, decimals: 0)) \(times) \(within) 100"
  }
}
