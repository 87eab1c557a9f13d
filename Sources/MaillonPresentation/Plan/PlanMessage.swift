import MaillonCore

/// What is said to plan.
enum PlanMessage: Wording {
  case title
  case subtitle(named: Int, providers: Int, encounters: Int, hasPromise: Bool)
  case link(name: String, Link, promise: Double, hasPromise: Bool)
  case gain(name: String, now: Double, Plan.Prospect, Plan.Prospect, rank: Double?)
  case broken([(name: String, counts: Counts)])
  case guidance(name: String, text: String)
  case words
  case onePercent(String)
  case ideal(String)
  case exceed(name: String, counts: Counts)
  case exceedHeading
  case others(Int)
  case nothing
  case followUpHeading(period: String)
  case followUp(
    unit: String, name: String, before: Double, after: Link?, probability: Double?,
    PlanFollowUp.Verdict)
  case nothingToFollow
  case reading(mostAreas: Int, certainty: Double)
  case wanted
  case next(period: String?)

  var english: String {
    let numbers = Numbers(.english)
    switch self {
    case .title: return "What to work on"
    case .subtitle(let named, let providers, let encounters, let hasPromise):
      let rule =
        hasPromise
        ? "A link is named where its own visits put it below the promise beyond chance."
        : "The rubric promises nothing (no target): links are held against the network."
      return
        "\(named) of \(numbers.count(providers, .provider)) \(numbers.agree(named, "has", "have")) a link to work on first, from "
        + "\(numbers.count(encounters, .encounter)). \(rule)"
    case .link(let name, let link, let promise, let hasPromise):
      let held = hasPromise ? "the promise amounts to" : "the network usually reaches"
      return
        "\(name): every promise kept in \(link.honoured) of \(numbers.count(link.encounters, .encounter)), which "
        + "makes it a link of \(numbers.percent(link.strength)) "
        + "(\(numbers.range(link.low, link.high))); \(held) \(numbers.percent(promise))."
    case .gain(_, let now, let point, let kept, let rank):
      var text =
        "One point more there: the chain goes from "
        + "\(numbers.percent(now, decimals: 1)) to \(numbers.percent(point.strength, decimals: 1))"
      text += PlanMessage.ranks(
        rank, point.expectedRank, numbers, " and the expected place from ", " to ")
      text += ". The promise kept there: \(numbers.percent(kept.strength))"
      if let place = kept.expectedRank {
        text += ", expected place \(numbers.decimal(place, decimals: 1))"
      }
      return text + "."
    case .broken(let criteria):
      let parts = criteria.map { "\($0.name) \($0.counts.broken) of \($0.counts.decided) times" }
      return "Broken there: \(parts.joined(separator: ", "))."
    case .guidance(let name, let text): return "\(name): \(text)"
    case .words: return "In the observers' words:"
    case .onePercent(let text): return "One percent better, says an observer: “\(text)”"
    case .ideal(let text): return "The ideal here, says an observer: “\(text)”"
    case .exceedHeading: return "Nothing to mend: time to exceed"
    case .exceed(let name, let counts):
      return
        "\(name) is what is exceeded least often so far (\(counts.exceeded) of \(counts.decided) "
        + "times). The basics are kept, so this is the next step, if you like."
    case .others(let count):
      return count == 1
        ? "1 more provider: no link is below the promise beyond chance."
        : "\(count) more providers: no link is below the promise beyond chance."
    case .nothing: return "No link is below the promise beyond chance."
    case .followUpHeading(let period): return "What became of the plan of \(period)"
    case .followUp(let unit, let name, let before, let after, let probability, let verdict):
      guard let after else { return "\(unit), \(name): not visited since." }
      let told =
        switch verdict {
        case .improved: "better beyond chance"
        case .declined: "worse beyond chance"
        case .withinChance, .unobserved: "no more than chance allows"
        }
      return
        "\(unit), \(name): from \(numbers.percent(before)) to \(numbers.percent(after.strength)) "
        + "(\(after.honoured) of \(after.encounters)); \(told), improved with a probability of "
        + "\(numbers.probability(probability ?? .nan))."
    case .nothingToFollow: return "There was no link to work on then."
    case .reading(let most, let certainty):
      return
        "At most \(most) links each: start with one or two, master them, then take the next. What "
        + "the promise amounts to: the share of encounters that would be whole if every criterion "
        + "met its target. Named with a probability of at least \(numbers.percent(certainty)). One "
        + "point is worth most where the chain is weakest."
    case .wanted:
      return "Links where only criteria were broken that hardly anybody wants are left out."
    case .next(let period):
      return period.map {
        "After the next period, see whether they moved:  maillon plan -p NEXT --versus \($0)"
      } ?? "For one period, to look back at after the next:  maillon plan -p 2025-Q4"
    }
  }

  var french: String {
    let numbers = Numbers(.french)
    switch self {
    case .title: return "Que travailler"
    case .subtitle(let named, let providers, let encounters, let hasPromise):
      let rule =
        hasPromise
        ? "Un maillon est nommé si ses propres visites le mettent sous la promesse au-delà du hasard."
        : "La grille ne promet rien (aucune cible) : les maillons sont comparés au réseau."
      return "\(named) prestataire\(numbers.agree(named, "", "s")) sur \(providers) "
        + "\(numbers.agree(named, "a", "ont")) un maillon à travailler d’abord, d’après "
        + "\(numbers.count(encounters, .encounter)). \(rule)"
    case .link(let name, let link, let promise, let hasPromise):
      let held = hasPromise ? "la promesse revient à" : "le réseau atteint d’habitude"
      return
        "\(name) : chaque promesse tenue dans \(link.honoured) "
        + "\(link.honoured < 2 ? "rencontre" : "rencontres") sur \(link.encounters), "
        + "soit un maillon à \(numbers.percent(link.strength)) "
        + "(\(numbers.range(link.low, link.high))) ; \(held) \(numbers.percent(promise))."
    case .gain(_, let now, let point, let kept, let rank):
      var text =
        "Un point de plus là : la chaîne passe de \(numbers.percent(now, decimals: 1)) à "
        + "\(numbers.percent(point.strength, decimals: 1))"
      text += PlanMessage.ranks(rank, point.expectedRank, numbers, " et le rang attendu de ", " à ")
      text += ". La promesse tenue là : \(numbers.percent(kept.strength))"
      if let place = kept.expectedRank {
        text += ", rang attendu \(numbers.decimal(place, decimals: 1))"
      }
      return text + "."
    case .broken(let criteria):
      let parts = criteria.map { "\($0.name) \($0.counts.broken) fois sur \($0.counts.decided)" }
      return "Rompu là : \(parts.joined(separator: ", "))."
    case .guidance(let name, let text): return "\(name) : \(text)"
    case .words: return "Dans les mots des observateurs :"
    case .onePercent(let text): return "Un pour cent de mieux, dit un observateur : « \(text) »"
    case .ideal(let text): return "L’idéal ici, dit un observateur : « \(text) »"
    case .exceedHeading: return "Rien à réparer : le moment de dépasser"
    case .exceed(let name, let counts):
      return
        "\(name) est ce qui est dépassé le moins souvent jusqu’ici (\(counts.exceeded) fois sur "
        + "\(counts.decided)). L’essentiel est tenu : c’est le pas suivant, si vous voulez."
    case .others(let count):
      return count == 1
        ? "1 autre prestataire : aucun maillon n’est sous la promesse au-delà du hasard."
        : "\(numbers.count(count, "autre prestataire", "autres prestataires")) : aucun maillon n’est sous la promesse au-delà du hasard."
    case .nothing: return "Aucun maillon n’est sous la promesse au-delà du hasard."
    case .followUpHeading(let period): return "Ce qu’est devenu le plan de \(period)"
    case .followUp(let unit, let name, let before, let after, let probability, let verdict):
      guard let after else { return "\(unit), \(name) : pas visité depuis." }
      let told =
        switch verdict {
        case .improved: "mieux, au-delà du hasard"
        case .declined: "moins bien, au-delà du hasard"
        case .withinChance, .unobserved: "pas plus que le hasard ne le permet"
        }
      return
        "\(unit), \(name) : de \(numbers.percent(before)) à \(numbers.percent(after.strength)) "
        + "(\(after.honoured) sur \(after.encounters)) ; \(told), meilleur avec une probabilité de "
        + "\(numbers.probability(probability ?? .nan))."
    case .nothingToFollow: return "Il n’y avait alors aucun maillon à travailler."
    case .reading(let most, let certainty):
      return
        "Au plus \(most) maillons chacun : commencez par un ou deux, maîtrisez-les, puis prenez les "
        + "suivants. Ce à quoi revient la promesse : la part des rencontres intactes si chaque "
        + "critère atteignait sa cible. Nommé avec une probabilité d’au moins "
        + "\(numbers.percent(certainty)). Un point vaut le plus là où la chaîne est la plus faible."
    case .wanted:
      return
        "Les maillons où seuls des critères que presque personne ne souhaite sont rompus sont écartés."
    case .next(let period):
      return period.map {
        "Après la prochaine période, voir s’ils ont bougé :  maillon plan -p SUIVANTE --versus \($0)"
      } ?? "D’une période, pour y revenir après la suivante :  maillon plan -p 2025T4"
    }
  }

  private static func ranks(
    _ now: Double?, _ then: Double?, _ numbers: Numbers, _ from: String, _ to: String
  ) -> String {
    guard let now, let then else { return "" }
    return from + numbers.decimal(now, decimals: 1) + to + numbers.decimal(then, decimals: 1)
  }
}
