import Foundation
import MaillonCore
import MaillonLedger
import MaillonTestSupport

/// A ledger for one test, its clock set by hand, and a judge simple enough to be computed by eye.
final class LedgerFixture {
  let path: String
  /// Where the ledger lies: the path, or a database.
  var place: String { TestEngine.place(of: path) }
  var today = Day(number: 20_100)
  private(set) var ledger: Ledger

  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("maillon-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appendingPathComponent("audit.maillon").path
    ledger = try Ledger.open(TestEngine.place(of: path), .create, program: "test") {
      Moment(day: Day(number: 20_100))
    }
    try reopen()
  }

  deinit {
    try? FileManager.default.removeItem(
      at: URL(fileURLWithPath: path).deletingLastPathComponent())
  }

  func reopen(_ access: Ledger.Access = .write) throws {
    ledger = try Ledger.open(place, access, program: "test", patience: 0) { [weak self] in
      Moment(day: self?.today ?? Day(number: 0), secondOfDay: 60, offsetMinutes: 120)
    }
  }

  static let key = JudgingKey(rubric: "r1", classifier: "1")

  /// Judges by codes, then answers: a broken one breaks; the first three criteria's levels.
  static let judge = Judge(key: key) { judgement($0) }

  static func judgement(_ encounter: Encounter) -> Judgement {
    var levels = PackedLevels()
    for (index, question) in ["attention", "warmth", "promise"].enumerated() {
      let value = encounter.answers.first { $0.question == question }?.value
      let coded = encounter.codedFindings.last { $0.criterion == question }?.level
      levels[index] = coded ?? value.flatMap { Level(word: $0) }
    }
    let found = (0..<3).compactMap { levels[$0] }
    return Judgement(
      outcome: encounter.codedOutcome?.level ?? (found.contains(.broken) ? .broken : found.max()),
      guess: found.isEmpty && encounter.waitMinutes != nil ? .kept : found.max(),
      isRecovered: encounter.wave != nil, needsReview: found.isEmpty, levels: levels)
  }

  /// Imports encounters as one batch of one file.
  @discardableResult
  func add(_ encounters: [Encounter], updates: Bool = false, isDryRun: Bool = false) throws
    -> Outcome
  {
    let batch = try Import(
      into: ledger, updates: updates, isDryRun: isDryRun, judging: LedgerFixture.judge)
    try batch.begin(file: "sheet.xml")
    var sightings: [Sighting] = []
    for (index, encounter) in encounters.enumerated() {
      var encounter = encounter
      encounter.provenance = Provenance(file: "sheet.xml", line: index + 2, record: index + 1)
      sightings.append(try batch.record(encounter, LedgerFixture.judgement(encounter)))
    }
    let file = try batch.commit(FileReport(format: "xml", rejected: 1))
    let number = batch.batch ?? 0
    batch.finish()
    return Outcome(batch: number, file: file, sightings: sightings)
  }

  func undo(_ batch: Int) throws {
    _ = try ledger.undo(batch, judge: LedgerFixture.judge)
  }

  /// What stands, in the ledger's order.
  func standing(asOf day: Day? = nil, in selection: Selection = .all) throws -> [Encounter] {
    var encounters: [Encounter] = []
    try ledger.forEachEncounter(in: selection, asOf: day, judge: LedgerFixture.judge) {
      encounters.append($0.encounter)
    }
    return encounters
  }

  func tally(_ counting: Counting = Counting(), in selection: Selection = .all) throws -> Tally {
    try ledger.tally(counting, in: selection, judge: LedgerFixture.judge)
  }

  struct Outcome {
    var batch: Int
    var file: Batch.File
    var sightings: [Sighting]

    var counts: [Int] { [file.new, file.known, file.changed] }
  }
}
