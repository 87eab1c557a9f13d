import MaillonCore

/// Everything that a report says to a person beside what the terminal says too.
///
/// One case a phrase; an exhaustive switch per language, so that the compiler checks that both are
/// complete.
enum ReportPhrase: Wording {
  // The page.
  case title
  case subtitle(period: String, rubric: String?)
  case skip
  case contents
  case footer(String)
  case units(UnitKind, Int)
  case decidedEncounters(Int)
  case networkStrength
  case waitingForReview
  case scrollHint

  // Joining.
  case joined([String])
  case others(Int)

  // Summary.
  case summaryHeading
  case nothingDecided
  case networkSentence(strength: Double, links: Int)
  case apartSentence(above: String?, below: String?, rest: Int)
  case firstPlaceSentence(count: Int, names: String)
  case movementSince(String)
  case movementOf(Movement.Verdict, names: String)
  case weakLinkSentence(touchpoint: String, share: Double)
  case waitingSentence(undecided: Int, waiting: Int)
  case readingHeading
  case reading(line: Int)

  // League table.
  case leagueHeading
  case leagueCaption(unit: UnitKind, count: Int, period: String)
  case possiblePlaces
  case encountersShort
  case undecided
  case undecidedNote
  case undecidedBounds(low: Double, high: Double)
  case downloadTable
  case networkLabel(Double?)

  // Intervals.
  case caterpillarHeading
  case caterpillarTitle
  case caterpillarDescription(above: Int, below: Int, rest: Int)
  case caterpillarCaption(level: Double)

  // Funnel.
  case funnelHeading
  case funnelTitle
  case funnelDescription(outside: String?, inside: Int)
  case funnelCaption
  case funnelAxis
  case funnelNobody
  case funnelTableCaption
  case honouredShare
  case againstChance
  case outsideLimits(above: Bool, far: Bool)

  // Change.
  case changeHeading(before: String, after: String)
  case changeCaption(before: String, after: String)
  case slopeTitle(before: String, after: String)
  case slopeDescription(improved: String?, declined: String?, within: Int)
  case slopeCaption(within: Int)
  case changePoints
  case changeInterval
  case conclusion
  case criterionChanges
  case touchpointChanges
  case touchpoint
  case movement(Movement.Verdict, hasEnough: Bool)

  // Criteria and chains.
  case criteriaHeading
  case criteriaReading
  case criteriaLegend
  case criteriaCaption
  case criterion
  case sampleSize(Int)
  case chainHeading
  case chainReading
  case chainCaption
  case chainOf(String)
  case linkDetail(range: String, honoured: Int, encounters: Int)
  case linkAssumed(Double)
  case weakestRemark
  case noVisit

  // Praise and review.
  case reviewHeading
  case reviewEmpty
  case reviewReading(total: Int, shown: Int)
  case reviewCause(ReviewCause, count: Int)
  case reviewCaption
  case encounter
  case why
  case narrative

  // Method and provenance.
  case methodHeading
  case methodScore
  case methodShrinkage
  case methodRange(level: Double)
  case methodExceeded
  case methodChange
  case qualityHeading
  case countsSentence(broken: Int, kept: Int, exceeded: Int, undecided: Int)
  case coverageSentence(seen: Int, cells: Int)
  case provenanceHeading
  case rubric
  case rubricHash
  case noRubric
  case ledgerHash
  case ledgerDay
  case files
  case period
  case comparedWith
  case intervalLevel
  case program
  case privacy(showsNames: Bool)

  // Sheets.
  case sheetsHeading(UnitKind)
  case sheetsReading
  case sheetSentence(encounters: Int, broken: Int, kept: Int, exceeded: Int)
  case sheetScore(strength: Double, low: Double, high: Double, network: Double?)
  case sheetPlace(position: Int, low: Int, high: Int)
  case sheetNoPlace(minimum: Int)
  case sheetMovement(Movement.Verdict, change: Double?, before: String)
  case sheetCriteriaCaption
  case level(Level)
  case quotesHeading(Level)
}
