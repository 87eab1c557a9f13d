import MaillonCore
import MaillonLedger
import MaillonPresentation

/// What a command judges: the ledger, or files read for this one command.
final class Audit {
  private enum Material {
    case ledger(Ledger, LedgerLocation)
    case files([String])
  }

  private let material: Material
  private let common: CommonOptions
  private let context: Context
  private let reader: SheetFiles
  private let rubric: RubricInForce
  private var readsTallies = false

  /// Whether something in the files was rejected or could not be read.
  private(set) var status = ExitStatus.done

  /// Prepares the material; files are read when they are counted.
  ///
  /// - Parameters:
  ///   - files: sheets or tallies; without any, the ledger is meant.
  ///   - reading: how sheets are read.
  ///   - common: the options of the command.
  ///   - context: the world around.
  /// - Throws: `Failure` where there is no ledger, or the rubric or a mapping cannot be used.
  init(
    files: [String], _ reading: ReadingOptions, _ common: CommonOptions, in context: Context
  ) throws {
    self.common = common
    self.context = context
    if files.isEmpty {
      let location = LedgerLocation(common, in: context)
      let ledger = try location.open(.read, in: context)
      material = .ledger(ledger, location)
      rubric = try location.reporting { try RubricInForce(common, ledger: ledger, in: context) }
    } else {
      material = .files(files)
      rubric = try RubricInForce(common, ledger: nil, in: context)
    }
    reader = try SheetFiles(reading, rubric: rubric.rubric, common, in: context)
  }

  /// The rubric that the counts rest on; nil where tallies were read.
  var rubricLabel: RubricLabel? {
    readsTallies ? nil : RubricLabel(rubric.rubric)
  }

  /// Counts the encounters of a selection.
  ///
  /// - Throws: `Failure` where the ledger cannot be read, or a file cannot.
  func tally(_ selection: Selection, _ counting: Counting) throws -> Tally {
    switch material {
    case .ledger(let ledger, let location):
      return try location.reporting {
        try ledger.tally(counting, in: selection, asOf: common.asOf, judge: rubric.judge)
      }
    case .files(let files):
      return try tally(of: files, selection, counting)
    }
  }

  private func tally(
    of files: [String], _ selection: Selection, _ counting: Counting
  ) throws -> Tally {
    var counter = EncounterCounter(counting)
    var tally = Tally()
    var kinds: Set<Bool> = []
    let matcher = Selection.Matcher(selection)
    let classifier = rubric.classifier
    var accounts: [FileAccount] = []
    for file in files {
      let account = try reader.read(file, tallies: { row in
        guard row.matches(selection) else { return }
        tally.add(row.counts, unit: row.unit(counting.unit), touchpoint: row.touchpoint)
      }) { encounter in
        guard matcher.matches(encounter) else { return }
        counter.add(encounter, classifier.judge(encounter))
      }
      accounts.append(account.account)
      if !account.account.isRejected { kinds.insert(account.isTallies) }
      if kinds.count > 1 { throw Failure(.mixedInput(file), status: .misuse) }
    }
    reader.say(accounts)
    if let failed = accounts.first(where: \.isRejected) {
      throw Failure(.fileNotRead(failed.summary.file))
    }
    if accounts.contains(where: { $0.rejected > 0 }) { status = .found }
    readsTallies = kinds == [true]
    return readsTallies ? tally : counter.tally
  }
}
