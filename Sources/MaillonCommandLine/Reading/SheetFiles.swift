import MaillonCore
import MaillonIntake
import MaillonLedger
import MaillonPresentation

/// Reads the files of a command line, and says what is wrong with them.
struct SheetFiles {
  /// What came of one file.
  struct Result {
    var account: FileAccount
    var fileReport: FileReport
    var isTallies: Bool
    func explanation(for appearance: Appearance) -> [String] { [] }
  }
  struct TallyRow {
    func count(into tally: inout Tally, by unit: UnitKind, in selection: Selection) {}
  }
  init(
    _ reading: ReadingOptions, rubric: Rubric, _ common: CommonOptions,
    requiresProviderAndDate: Bool = true, in context: Context
  ) throws {}
  func read(
    _ file: String, tallies: ((TallyRow) -> Void)?, encounters: (Encounter) throws -> Void
  ) throws -> Result { fatalError() }
  func say(_ accounts: [FileAccount]) {}
}
struct ProblemCollector {
  init(file: String) {}
  mutating func add(_ code: ProblemCode, of encounter: Encounter) {}
}
extension FileAccount {
  mutating func add(_ warnings: ProblemCollector) {}
}
