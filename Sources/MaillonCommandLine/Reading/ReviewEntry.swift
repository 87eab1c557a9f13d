import MaillonCore
import MaillonLedger
import MaillonPresentation

/// Finds what a person speaks of.
enum ReviewedEncounter {
  /// The one encounter that an id means; of twins the first that nobody spoke of.
  ///
  /// - Throws: `Failure` where there is none, or several of different sources.
  static func find(
    _ id: String, in ledger: Ledger, _ judge: Judge
  ) throws -> StoredEncounter {
    let found = try ledger.encounters(id: id, judge: judge)
    guard let first = found.first else { throw Failure(.encounterUnknown(id), status: .misuse) }
    let exact = Set(found.map(\.exactId)).sorted()
    guard exact.count == 1 else {
      throw Failure(.review(.ambiguous(id: id, exact: exact)), status: .misuse)
    }
    return found.first { $0.record == nil } ?? first
  }
}

/// Records what a person says of an encounter, and says what that changed.
struct ReviewEntry {
  private let output: Output
  private let location: LedgerLocation
  private let ledger: Ledger
  private let rubric: RubricInForce
  private let common: CommonOptions

  /// Opens the ledger.
  ///
  /// - Throws: `Failure` where it, or the rubric, cannot be used.
  init(_ common: CommonOptions, _ format: TableOrJSON, in context: Context) throws {
    output = try format.output(common, in: context)
    location = LedgerLocation(common, in: context)
    let ledger = try location.open(.write, in: context)
    self.ledger = ledger
    self.common = common
    rubric = try location.reporting {
      try RubricInForce.forWriting(to: ledger, common, in: context)
    }
  }

  /// The rubric in force.
  var criteria: Rubric { rubric.rubric }

  /// Records what `action` makes of the encounter of an id.
  ///
  /// - Throws: `Failure` where that cannot be recorded.
  func record(
    _ id: String, _ reviewer: ReviewerOptions,
    _ action: (StoredEncounter) throws -> ReviewEvent.Action
  ) throws -> ExitStatus {
    let report = try location.reporting {
      let stored = try ReviewedEncounter.find(id, in: ledger, rubric.judge)
      let batch = try ledger.record(
        try action(stored), on: stored, by: reviewer.by, because: reviewer.why, at: reviewer.at,
        judge: rubric.judge)
      let found = try ledger.encounters(id: id, judge: rubric.judge)
      let recorded = found.first { other in
        other.record?.events.contains { $0.batch == batch } ?? false
      }
      guard let recorded, let event = recorded.record?.events.first(where: { $0.batch == batch })
      else { throw Failure(.encounterUnknown(id)) }
      let veil = PeopleVeil(
        try ledger.people(), key: try ledger.pseudonymKey(), showsNames: common.names)
      func verdict(_ encounter: Encounter) -> Verdict {
        veil.masked(rubric.classifier.classify(veil.pseudonymised(encounter)))
      }
      var report = ReviewEventReport(
        event: veil.masked(event), id: recorded.id,
        encounter: veil.pseudonymised(recorded.encounter), before: verdict(stored.encounter),
        after: verdict(recorded.encounter))
      report.ledger = location.path
      return report
    }
    try output.finish(with: report)
    return .done
  }
}
