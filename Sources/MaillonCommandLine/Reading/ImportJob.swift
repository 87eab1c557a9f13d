import MaillonCore
import MaillonIntake
import MaillonLedger
import MaillonPresentation

/// Sheets on their way into the ledger, one transaction a file.
final class ImportJob {
  private let location: LedgerLocation
  private let ledger: Ledger
  private let rubric: RubricInForce
  private let reader: SheetFiles
  private let batch: MaillonLedger.Import
  private let updates: Bool
  private let isDryRun: Bool
  private let isStrict: Bool
  private let rejects: RejectsFile?
  private let showsNames: Bool
  private var results: [SheetFiles.Result] = []
  /// Everybody whom the files name, where somebody asks for it.
  private var met: Set<Person> = []
  /// Whether everybody whom the files name is noted, so that `explanation` can keep them out.
  var notesPeople = false

  /// Opens the ledger, or makes it.
  ///
  /// - Parameters:
  ///   - location: which ledger.
  ///   - updates: whether changed encounters supersede.
  ///   - isDryRun: whether nothing is written.
  ///   - isStrict: whether a file is taken only if all of it is good.
  ///   - rejects: the file for rejected encounters, if any is asked for.
  ///   - reading: how sheets are read.
  ///   - common: the options of the command.
  ///   - context: the world around.
  /// - Throws: `Failure` where the ledger, the rubric or a mapping cannot be used.
  init(
    _ location: LedgerLocation, updates: Bool, isDryRun: Bool, isStrict: Bool,
    rejects: String?, _ reading: ReadingOptions, _ common: CommonOptions, in context: Context
  ) throws {
    self.location = location
    self.updates = updates
    self.isDryRun = isDryRun
    self.isStrict = isStrict
    showsNames = common.names
    self.rejects = try rejects.map {
      try RejectsFile($0, language: common.language(in: context))
    }
    ledger = try ImportJob.open(location, isDryRun: isDryRun, in: context)
    let ledger = ledger
    (rubric, batch) = try location.reporting {
      let rubric = try RubricInForce.forWriting(
        to: ledger, isDryRun: isDryRun, common, in: context)
      let batch = try MaillonLedger.Import(
        into: ledger, updates: updates, isDryRun: isDryRun, judging: rubric.judge,
        rubric: rubric.adopted)
      return (rubric, batch)
    }
    reader = try SheetFiles(reading, rubric: rubric.rubric, common, in: context)
  }

  /// A try needs no ledger: where there is none, it is made in memory.
  private static func open(
    _ location: LedgerLocation, isDryRun: Bool, in context: Context
  ) throws -> Ledger {
    guard isDryRun else { return try location.open(.create, in: context) }
    return try location.reporting {
      do {
        return try Ledger.open(
          location.place, .write, program: Maillon.version, clock: context.clock)
      } catch LedgerError.missing {
        return try Ledger.inMemory(
          program: Maillon.version, newKey: { Pseudonyms.keyOfFiles }, clock: context.clock)
      }
    }
  }

  /// The files that arguments mean: folders and patterns are taken apart, and what is skipped is said.
  func files(_ arguments: [String]) throws -> [String] { try reader.files(arguments) }

  /// Reads a file into the ledger, wholly or not at all.
  ///
  /// - Throws: `Failure` where the ledger cannot take it; files before it stay.
  func take(_ file: String) throws {
    try location.reporting {
      let (classifier, batch) = (rubric.classifier, batch)
      try batch.begin(file: file)
      let maker = OfferMaker(batch.packer, classifier)
      rejects?.begin()
      var warnings: [Problem] = []
      var taker: ((RejectedEncounter) throws -> Void)?
      if let rejects { taker = { try rejects.take($0, from: file) } }
      var alike = AlikeInFile()
      var result = try reader.read(
        file, rejects: taker, preparing: maker.offers,
        arriving: { try batch.foresee($0.map(\.packed)) }
      ) { encounter, offer in
        if notesPeople { met.formUnion(encounter.people) }
        lazy var opinion = offer.opinion ?? Offer.Opinion(encounter, classifier)
        let sighting = try batch.record(encounter, packed: offer.packed, opinion.judgement)
        maker.learn(sighting.result)
        if sighting.result == .new { alike.take(encounter, opinion.sample) }
        for code in sighting.warnings where warnings.count < ImportJob.mostWarnings {
          warnings.append(Problem(code, withIdOf: encounter))
        }
      }
      if !result.account.isRejected {
        try batch.forEachEarlier(on: alike.days) { alike.compare(earlier: $0) }
        warnings += alike.problems
      }
      result.account.add(warnings)
      if result.account.isRejected { try rejects?.rollBack() }
      if result.account.isRejected || (isStrict && result.account.rejected > 0) {
        batch.rollBack()
        result.account.isRejected = true
      } else {
        let counted = try batch.commit(FileReport(result.account))
        result.account.new = counted.new
        result.account.known = counted.known
        result.account.changed = counted.changed
      }
      results.append(result)
    }
  }

  /// The warnings of the ledger about one file that are kept.
  private static let mostWarnings = 1_000

  /// Ends the batch.
  ///
  /// - Returns: what it did.
  func finish() throws -> ImportReport {
    batch.finish()
    return ImportReport(
      batch: isDryRun ? nil : batch.batch, ledger: location.path, files: results.map(\.account),
      isUpdate: updates, isDryRun: isDryRun)
  }

  /// How the import ended.
  var status: ExitStatus {
    let accounts = results.map(\.account)
    if accounts.contains(where: \.isRejected) { return .failed }
    let hasRejected = accounts.contains { $0.rejected > 0 }
    let hasChanged = !updates && accounts.contains { $0.changed > 0 }
    return hasRejected || hasChanged ? .found : .done
  }

  /// Puts the file of rejected encounters in place, if one is asked for, and says where it is.
  ///
  /// - Throws: `Failure` where it cannot be written.
  func finishRejects() throws -> [Message] {
    try rejects?.finish() ?? []
  }

  /// Says what is wrong with the files.
  func sayProblems() {
    reader.say(results.map(\.account))
  }

  /// What was decided about each file and column.
  ///
  /// - Throws: `Failure` where the ledger cannot be read.
  func explanation(for appearance: Appearance) throws -> [String] {
    let veil = try location.reporting {
      PeopleVeil(
        met.union(try ledger.people()), key: try ledger.pseudonymKey(), showsNames: showsNames)
    }
    return results.flatMap { ColumnsReport($0.report, veil).lines(for: appearance) }
  }
}
