import MaillonCore
import MaillonLedger
import MaillonPresentation

/// Gathers what waits for a person, and finds what a person speaks of.
enum ReviewMaterial {
  /// Everything that waits, in the order in which it matters, names of persons veiled.
  ///
  /// - Throws: `Failure` where the encounters cannot be read.
  static func items(
    of audit: Audit, in selection: Selection
  ) throws -> [ReviewQueueReport.Item] {
    var decided: [ComparedName: Int] = [:]
    var waiting: [(seen: Audit.Seen, causes: [ReviewCause])] = []
    try audit.forEachEncounter(in: selection) { seen in
      if seen.judgement.outcome != nil {
        decided[ComparedName(seen.encounter.provider.name), default: 0] += 1
      }
      let causes = ReviewCause.causes(of: audit.verdict(on: seen.encounter), seen.record)
      if !causes.isEmpty { waiting.append((seen, causes)) }
    }
    let veil = try audit.veil()
    return waiting.map { seen, causes in
      let shown = audit.explained(seen, veil)
      return ReviewQueueReport.Item(
        id: seen.id, encounter: shown.encounter, verdict: shown.verdict, causes: causes,
        decided: decided[ComparedName(seen.encounter.provider.name)] ?? 0, events: shown.events)
    }.sorted(by: ReviewQueueReport.Item.isBefore)
  }

  /// The one encounter that an id means; of twins the first that nobody spoke of.
  ///
  /// - Throws: `Failure` where there is none, or several of different sources.
  static func encounter(
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
  init(_ common: CommonOptions, asked format: Format?, in context: Context) throws {
    output = try Output(common, asked: format, allowed: [.table, .json], in: context)
    location = LedgerLocation(common, in: context)
    let ledger = try location.open(.write, in: context)
    self.ledger = ledger
    self.common = common
    rubric = try location.reporting {
      let rubric = try RubricInForce(common, ledger: ledger, in: context)
      if rubric.isForThisCommand, let adopted = try ledger.rubric(),
        adopted.judgingHash != rubric.rubric.judgingHash
      {
        throw Failure(.rubricNotInForce(adopted.id), status: .misuse)
      }
      try ledger.judgeAnewIfNeeded(rubric.judge)
      return rubric
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
      let stored = try ReviewMaterial.encounter(id, in: ledger, rubric.judge)
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
      return ReviewEventReport(
        event: veil.masked(event), id: recorded.id,
        encounter: veil.pseudonymised(recorded.encounter), before: verdict(stored.encounter),
        after: verdict(recorded.encounter))
    }
    switch output.format {
    case .json: output.write(report.json.indented)
    default: output.write(lines: report.lines(for: output.appearance))
    }
    try output.finish()
    return .done
  }
}
