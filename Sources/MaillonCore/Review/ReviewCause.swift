/// Why a person should look at an encounter, what matters most first.
package enum ReviewCause: String, CaseIterable, Comparable, Sendable {
  /// Somebody appealed, and nobody has decided.
  case appeal
  /// The answer and the words state different facts.
  case factualConflict = "factual-conflict"
  /// The answer and the words differ in tone.
  case toneConflict = "tone-conflict"
  /// Nothing, or too little, speaks for any level.
  case undecided
  /// The words decided it, but only just.
  case nearTheLine = "near-the-line"

  package static func < (left: ReviewCause, right: ReviewCause) -> Bool {
    left.urgency < right.urgency
  }

  private var urgency: Int {
    switch self {
    case .appeal: 0
    case .factualConflict: 1
    case .toneConflict: 2
    case .undecided: 3
    case .nearTheLine: 4
    }
  }

  /// How far above the confidence that decides a verdict is still near the line.
  package static let margin = 0.05

  /// Why a person should look at a verdict.
  ///
  /// - Parameters:
  ///   - verdict: The verdict, with what persons coded.
  ///   - record: What persons said of the encounter.
  /// - Returns: The causes, the first matters most; empty if nobody need look.
  package static func causes(of verdict: Verdict, _ record: ReviewRecord?) -> [ReviewCause] {
    if let record, record.openAppeals.isEmpty, record.isSettled { return [] }
    var causes: Set<ReviewCause> = []
    if let record, !record.openAppeals.isEmpty { causes.insert(.appeal) }
    for reason in verdict.review {
      switch reason {
      case .factualConflict: causes.insert(.factualConflict)
      case .toneConflict: causes.insert(.toneConflict)
      default: causes.insert(.undecided)
      }
    }
    let isByWords = verdict.findings.contains { $0.evidence.contains { $0.kind == .cue } }
    if verdict.outcome != nil, isByWords, verdict.confidence < verdict.decideFrom + margin {
      causes.insert(.nearTheLine)
    }
    return causes.sorted()
  }
}
