import MaillonCore

/// What is said about where the next visits teach most.
package enum VisitMessage: Wording {
  case planTitle(period: String, providers: Int, encounters: Int, budget: Int)
  case precisionTitle(
    period: String, providers: Int, encounters: Int, points: Double, level: Double)
  case touchpoint
  case encounters
  case observers
  case places
  case halfWidth(level: Double)
  case more
  case whereTo
  case already
  case outOfReach
  case planReading(before: Double, after: Double, budget: Int)
  case usual
  case connects(groups: Int, after: Int)
  case noObservers
  case precisionReading(total: Int, providers: Int, outOfReach: Int)
  case nothing

  package var english: String {
    let numbers = Numbers(.english)
    switch self {
    case .planTitle(let period, let providers, let encounters, let budget):
      return
        "Next \(numbers.count(budget, .encounter)) · \(period) · \(numbers.count(providers, .provider)) · "
        + "\(numbers.count(encounters, .encounter)) so far"
    case .precisionTitle(let period, let providers, let encounters, let points, let level):
      return "Scores known to ±\(numbers.decimal(points, decimals: points < 1 ? 1 : 0)) points "
        + "(\(numbers.percent(level))) · \(period) · \(numbers.count(providers, .provider)) · "
        + "\(numbers.count(encounters, .encounter)) so far"
    case .touchpoint: return "Touchpoint"
    case .encounters: return "Go"
    case .observers: return "Who"
    case .places: return "± places"
    case .halfWidth(let level): return "± now (\(numbers.percent(level)))"
    case .more: return "More"
    case .whereTo: return "Where"
    case .already: return "enough"
    case .outOfReach: return ">\(numbers.integer(PrecisionPlan.mostEncounters))"
    case .planReading(let before, let after, let budget):
      return
        "Ranks are uncertain by ±\(numbers.decimal(before, decimals: 1)) places; after these "
        + "\(numbers.integer(budget)), by ±\(numbers.decimal(after, decimals: 1)) is to be expected "
        + "(standard deviation, over all providers). Each encounter goes where it lowers that most, "
        + "the most telling first; the last column is each provider's own, now → then."
    case .usual:
      return "Who: first whoever connects groups of observers (+), then whoever knows the provider "
        + "least, in turn."
    case .connects(let groups, let after):
      return after < groups
        ? "\(groups) separate groups of observers become \(after): where all are connected, strict "
          + "observers and poor service can be told apart."
        : "\(groups) separate groups of observers stay apart: strict observers and poor service cannot "
          + "be told apart between them. Plan more encounters."
    case .noObservers: return "Who should go is not planned: nothing here names an observer."
    case .precisionReading(let total, let providers, let outOfReach):
      let rest =
        outOfReach > 0
        ? " \(outOfReach) would need more than \(numbers.integer(PrecisionPlan.mostEncounters)) each."
        : ""
      return
        "\(numbers.count(total, "further encounter", "further encounters")) in all, for \(numbers.count(providers, .provider)).\(rest) Each "
        + "goes to the touchpoint that narrows the score most; large numbers are right to a tenth."
    case .nothing: return "Nothing is known yet: every visit is as good as any other."
    }
  }

  package var french: String {
    let numbers = Numbers(.french)
    switch self {
    case .planTitle(let period, let providers, let encounters, let budget):
      return "Les \(numbers.integer(budget)) prochaines rencontres · \(period) · "
        + "\(numbers.count(providers, .provider)) · \(numbers.count(encounters, .encounter)) à ce jour"
    case .precisionTitle(let period, let providers, let encounters, let points, let level):
      return "Scores connus à ±\(numbers.decimal(points, decimals: points < 1 ? 1 : 0)) points "
        + "(\(numbers.percent(level))) · \(period) · \(numbers.count(providers, .provider)) · "
        + "\(numbers.count(encounters, .encounter)) à ce jour"
    case .touchpoint: return "Point de contact"
    case .encounters: return "Aller"
    case .observers: return "Qui"
    case .places: return "± places"
    case .halfWidth(let level): return "± à ce jour (\(numbers.percent(level)))"
    case .more: return "Encore"
    case .whereTo: return "Où"
    case .already: return "assez"
    case .outOfReach: return ">\(numbers.integer(PrecisionPlan.mostEncounters))"
    case .planReading(let before, let after, let budget):
      return
        "Les rangs sont incertains de ±\(numbers.decimal(before, decimals: 1)) places ; après ces "
        + "\(numbers.count(budget, .encounter)), il faut s’attendre à "
        + "±\(numbers.decimal(after, decimals: 1)) (écart type, sur tous les prestataires). Chaque "
        + "rencontre va là où elle l’abaisse le plus, la plus instructive d’abord ; la dernière colonne "
        + "est celle de chacun, à ce jour → ensuite."
    case .usual:
      return "Qui : d’abord qui relie des groupes d’observateurs (+), puis qui connaît le moins le "
        + "prestataire, à tour de rôle."
    case .connects(let groups, let after):
      return after < groups
        ? "\(groups) groupes d’observateurs séparés n’en font plus que \(after) : là où tous sont reliés, "
          + "sévérité et mauvais service se distinguent."
        : "\(groups) groupes d’observateurs restent séparés : entre eux, sévérité et mauvais service ne se "
          + "distinguent pas. Prévoyez plus de rencontres."
    case .noObservers:
      return "Qui doit y aller n’est pas prévu : rien ici ne nomme d’observateur."
    case .precisionReading(let total, let providers, let outOfReach):
      let rest =
        outOfReach > 0
        ? " \(outOfReach) en demanderaient plus de "
          + "\(numbers.integer(PrecisionPlan.mostEncounters)) chacun." : ""
      return
        "\(numbers.count(total, .encounter)) de plus en tout, pour \(numbers.count(providers, .provider)).\(rest) "
        + "Chacune va au point de contact qui resserre le plus le score ; les grands nombres sont justes à "
        + "un dixième près."
    case .nothing: return "Rien n’est encore connu : toutes les visites se valent."
    }
  }
}
