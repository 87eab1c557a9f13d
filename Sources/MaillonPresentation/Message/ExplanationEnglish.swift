import MaillonCore

extension ExplanationMessage {
  /// The words in English.
  package var english: String {
    let numbers = Numbers(.english)
    let dates = Dates(.english)
    switch self {
    case .place(let name, let position, let count, let low, let high, let minimum):
      guard let position, let low, let high else {
        return "\(name): no place, fewer than \(minimum) decided encounters"
      }
      return "\(name): place \(position) of \(count), could be \(low)–\(high)"
    case .seenHeading: return "What was seen"
    case .chainHeading: return "From the links to the chain"
    case .rankHeading: return "From the score to the place"
    case .fragilityHeading: return "What hangs on single visits"
    case .courseHeading: return "Over time (beside the score, not in it)"
    case .wordsHeading: return "The encounters and their words, broken ones first"
    case .touchpoint: return "Touchpoint"
    case .honoured: return "Honoured"
    case .asSeen: return "As seen"
    case .drawnTo: return "Drawn to"
    case .weakest: return "weakest link"
    case .neverVisited: return "never visited: filled in from the rest"
    case .oneMoreAt: return "One more visit at"
    case .ifKept: return "if kept"
    case .ifBroken: return "if broken"
    case .seen(let counts, let visits, let observers, let from, let to):
      let span = dates.span(from, to).map { ", \($0)" } ?? ""
      let undecided = counts.undecided > 0 ? " and \(counts.undecided) undecided" : ""
      return
        "\(numbers.count(counts.decided, .decidedEncounter))\(undecided) in \(numbers.count(visits, .visit)) by \(observers) "
        + "observers\(span): \(counts.broken) broken, \(counts.kept) kept, \(counts.exceeded) "
        + "exceeded. Kept and exceeded are honoured."
    case .drawn(let reliability):
      return "Few visits prove little, so each rate is drawn towards what is usual in the network. "
        + "Its own visits make up \(numbers.percent(reliability)) of this score."
    case .product(let links, let strength, let low, let high, let level, let network):
      let product = links.reduce(1, *)
      let factors = links.map { numbers.percent($0) }.joined(separator: " × ")
      var words =
        "A customer passes through every link: \(factors) is \(numbers.percent(product)); with what "
        + "ties the links of one provider together, the score is \(numbers.percent(strength)) "
        + "(\(numbers.range(low, high)), \(numbers.percent(level)) interval)."
      if let network { words += " The network stands at \(numbers.percent(network))." }
      return words
    case .rank(let expected, let low, let high, let level, let first, let bottom):
      return "Compared with everybody else, and the doubt about each, the place to expect is "
        + "\(numbers.decimal(expected, decimals: 1)); \(numbers.percent(level)) of what the visits "
        + "allow lies between \(low) and \(high). First: \(numbers.probability(first)). In the "
        + "bottom tenth: \(numbers.probability(bottom))."
    case .tier(let others):
      guard !others.isEmpty else { return "It can be told from every other." }
      let names = others.prefix(Self.namedOthers).joined(separator: ", ")
      let rest = others.count - Self.namedOthers
      return "It cannot be told apart from \(names)\(rest > 0 ? " and \(rest) more" : "")."
    case .decisive(let day, let encounters, let without, let position):
      let parts = encounters.map {
        "\($0.touchpoint) \(Message.outcome($0.outcome).english) (\($0.id))"
      }
      let place = without.position.map { "the place would be \($0)" } ?? "there would be no place"
      return "The visit of \(dates.day(day)) decides this place: \(Message.list(parts, "and")). "
        + "Without it \(place) instead of \(position.map(String.init) ?? "none"), with a score of "
        + "\(numbers.percent(without.strength))."
    case .noDecisive(let position):
      guard let position else { return "There is no place to decide yet." }
      return "No single visit decides this place: whichever is left out, it stays \(position)."
    case .otherwise(let strength, let place):
      return "\(numbers.percent(strength)), place \(place)"
    case .course(let course):
      let kept = "Kept \(course.recentHonoured) of the last \(course.recent)"
      let run = course.isRunHonoured == true ? "honoured" : "broken"
      var words = "\(kept); the last \(course.run) in a row \(run); "
      words += "longest run of broken ones: \(course.longestBroken)."
      if let halves = course.halves {
        words +=
          " Honoured \(numbers.percent(halves.earlier)) in the earlier half, "
          + "\(numbers.percent(halves.later)) in the later"
          + (course.direction == nil
            ? ": no more than chance makes."
            : ": beyond chance (p = \(numbers.decimal(course.trend ?? 1, decimals: 3))).")
      }
      if let alternation = course.alternation {
        words +=
          " From one encounter to the next it changed \(numbers.percent(alternation)) of the time."
      }
      return words
    case .percentageHeading: return "By percentage score, for contracts that name one"
    case .notApplicable: return "A question that does not apply"
    case .worth(.exclude): return "is left out"
    case .worth(.pass): return "counts as passed"
    case .worth(.fail): return "counts as failed"
    case .weights(let percentage):
      let range = numbers.percent(Robustness.weightRange)
      return percentage.best == percentage.worst
        ? "With the weights of the questions changed by up to ±\(range), the place of "
          + "\(percentage.ranked) stays \(percentage.best)."
        : "With the weights of the questions changed by up to ±\(range), the place of "
          + "\(percentage.ranked) could be \(percentage.best)–\(percentage.worst)."
    case .robustness(let robustness): return PlaceMessage.robustness(robustness).english
    case .moreEncounters(let count): return "\(count) more with --all."
    }
  }
}
