import MaillonCore

/// Everything that is said to a person, apart from the words of problems and of help.
///
/// One case a message; an exhaustive switch per language, so that the compiler checks that both are complete.
package enum Message: Wording {
  // The program.
  case welcome
  case failure(String)
  case unexpected(String)
  case ledgerMissing(path: String, isFromVariable: Bool)
  case notALedger(path: String)
  case ledgerNewer(path: String, version: Int, supported: Int)
  case ledgerBusy(path: String)
  case ledgerDamaged(path: String, detail: String)
  case ledgerReadOnly(path: String)
  case ledgerDiskFull(path: String)
  case server(ServerMessage)
  case formatUnsupported(String, allowed: [String])
  case outputUnwritable(String)
  case period(PeriodProblem)
  case periodBesideFile(String)
  case mappingUnreadable(String)
  case mappingUnusable(String)
  case roleUnknown(String, suggestion: String?)
  case rubricUnusable(String)
  case rubricNotInForce(String)
  case rubricAdopted(label: String, batch: Int, ledger: String)
  case verdictsChanged(Int, of: Int)
  case batchUnknown(Int)
  case batchUndone(Int)
  case notABatch(Int)
  case encounterUnknown(String)
  case providerUnknown(String, suggestion: String?)
  case problemCodeUnknown(String, suggestion: String?)
  case fileNotRead(String)
  case criterionUnknown(String, known: [String])
  case talliesHaveNoCriteria
  case talliesHaveNoAnswers
  case mixedInput(String)

  // Headings of tables.
  case rank
  case couldBe
  case provider
  case site
  case sector
  case encounters
  case score
  case interval(Double)
  case weakestLink
  case change(Double?)
  case line
  case field
  case found
  case code
  case batch
  case when
  case file
  case new
  case known
  case changed
  case rejected

  // League table.
  case leagueTitle(period: String, rubric: String)
  case leagueCounts(unit: UnitKind, count: Int, encounters: Int, level: Double)
  case networkLine(symbol: String, strength: Double, links: Int)
  case rankReading(StandingMethod)
  case unranked(count: Int, minimum: Int)
  case undecidedCount(Int, countedAs: UndecidedPolicy)
  case undecidedBounds([(name: String, low: Double, high: Double)])
  case standingWarning(StandingWarning)
  case noStandings
  case whyNext(provider: String, period: String?, ledger: String)
  case moreRows(Int)
  case place(PlaceMessage)
  case adjustment(AdjustmentMessage)

  // Import and check.
  case fileSummary(FileSummary)
  case importCounts(new: Int, known: Int, changed: Int, rejected: Int, updated: Bool)
  case problemCounts(errors: Int, warnings: Int, batch: Int?, ledger: String)
  case recorded(batch: Int, ledger: String)
  case dryRun
  case nothingRecorded
  case fileFailed(String)
  case moreProblems(code: String, count: Int)
  case checkSummary(encounters: Int, good: Int, rejected: Int)
  case explainHint(code: String)
  case rejectsWritten(encounters: Int, files: [String], reasons: String)
  case rejectsNotCopied(Int, reasons: String)
  case rejectsFileIsInput(String)
  /// The output would take the place of a file that is read.
  case outputIsInput(String)
  /// The output would take the place of a ledger.
  case outputIsLedger(String)
  /// What is to be begun is there already.
  case outputExists(String)
  case columnHeading
  case roleHeading
  case decidedHeading
  case samplesHeading
  case undone(batch: Int, encounters: Int)
  case noBatches
  case importKind
  case undoKind(Int)
  case rubricKind
  case undoneMark

  // Classification.
  case verdictSummary(encounters: Int, broken: Int, kept: Int, exceeded: Int, undecided: Int)
  case outcome(Level?)
  case recovered
  case evidenceAnswer
  case evidenceMeasure
  case evidenceCoded
  case noEvidence
  case guess(Level)

  // Review, people, care of the ledger.
  case review(ReviewMessage)
  case forget(ForgetMessage)
  case ledgerCare(LedgerCareMessage)
}
