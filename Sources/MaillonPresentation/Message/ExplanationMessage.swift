import MaillonCore

/// What is said to explain a place, in words that a branch manager follows.
package enum ExplanationMessage: Wording {
  case place(name: String, position: Int?, of: Int, low: Int?, high: Int?, minimum: Int)
  case seenHeading
  case chainHeading
  case rankHeading
  case fragilityHeading
  case courseHeading
  case wordsHeading
  case touchpoint
  case honoured
  case asSeen
  case drawnTo
  case weakest
  case neverVisited
  case oneMoreAt
  case ifKept
  case ifBroken
  case seen(counts: Counts, visits: Int, observers: Int, from: Day?, to: Day?)
  case drawn(reliability: Double)
  case product(
    links: [Double], strength: Double, low: Double, high: Double, level: Double, network: Double?)
  case rank(expected: Double, low: Int, high: Int, level: Double, first: Double, bottom: Double)
  case tier(others: [String])
  case decisive(
    day: Day, encounters: [(touchpoint: String, outcome: Level?, id: String)],
    without: Fragility.Otherwise, position: Int?)
  case noDecisive(position: Int?)
  case otherwise(strength: Double, place: String)
  case course(Course)
  case percentageHeading
  case notApplicable
  case worth(NotApplicablePolicy)
  case weights(PercentagePlaces)
  case robustness(Robustness)
  case moreEncounters(Int)

  /// The names of others that are said one by one.
  static let namedOthers = 4
}
