import MaillonCore
import MaillonPresentation

/// Gathers, encounter by encounter, what waits for a person.
struct ReviewCollector {
  private let decideFrom: Double
  private var decided: [ComparedName: Int] = [:]
  private var waiting: [(seen: Audit.Seen, causes: [ReviewCause])] = []

  /// Starts at nothing.
  init(_ rubric: Rubric) {
    decideFrom = rubric.weighing.decideFrom
  }

  /// Takes an encounter with its verdict.
  mutating func add(_ seen: Audit.Seen, _ verdict: Verdict) {
    if seen.judgement.outcome != nil {
      decided[ComparedName(seen.encounter.provider.name), default: 0] += 1
    }
    let causes = ReviewCause.causes(of: verdict, seen.record, decideFrom: decideFrom)
    if !causes.isEmpty { waiting.append((seen, causes)) }
  }

  /// Everything that waits, in the order in which it matters, names of persons veiled.
  ///
  /// - Throws: `Failure` where the ledger cannot be read.
  func items(of audit: Audit) throws -> [ReviewQueueReport.Item] {
    let veil = try audit.veil()
    return waiting.map { seen, causes in
      let shown = audit.explained(seen, veil)
      return ReviewQueueReport.Item(
        id: seen.id, encounter: shown.encounter, verdict: shown.verdict, causes: causes,
        decided: decided[ComparedName(seen.encounter.provider.name)] ?? 0, events: shown.events,
        contradictions: ReviewCollector.contradictions(
          of: shown.verdict, in: seen.encounter, audit, veil))
    }.sorted(by: ReviewQueueReport.Item.isBefore)
  }

  /// What the words alone say of criteria that an answer gives another level.
  private static func contradictions(
    of verdict: Verdict, in encounter: Encounter, _ audit: Audit, _ veil: PeopleVeil
  ) -> [Finding] {
    let isContradicted = verdict.review.contains { $0 == .factualConflict || $0 == .toneConflict }
    guard isContradicted else { return [] }
    let words = veil.masked(audit.verdict(on: encounter.wordsAlone)).findings
    return words.filter { said in
      verdict.findings.contains { stated in
        stated.criterion == said.criterion && stated.level != said.level
          && stated.evidence.contains { $0.kind == .answer }
      }
    }
  }
}
