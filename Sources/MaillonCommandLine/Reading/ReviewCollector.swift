import MaillonCore
import MaillonPresentation

/// Gathers, encounter by encounter, what waits for a person.
struct ReviewCollector {
  private var decided: [ComparedName: Int] = [:]
  private var waiting: [(seen: Audit.Seen, causes: [ReviewCause])] = []

  /// Takes an encounter with its verdict.
  mutating func add(_ seen: Audit.Seen, _ verdict: Verdict) {
    if seen.judgement.outcome != nil {
      decided[ComparedName(seen.encounter.provider.name), default: 0] += 1
    }
    let causes = ReviewCause.causes(of: verdict, seen.record)
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
        decided: decided[ComparedName(seen.encounter.provider.name)] ?? 0, events: shown.events)
    }.sorted(by: ReviewQueueReport.Item.isBefore)
  }
}
