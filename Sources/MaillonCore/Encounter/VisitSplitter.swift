/// Splits the form of one visit into an encounter per touchpoint, joined by `visit`.
///
/// Agencies send one form for the telephone call, the welcome and the till. Where the rubric says
/// which touchpoint a question is about, the answers to it belong to an encounter there.
package struct VisitSplitter: Sendable {
  private let touchpoints: [String: String]
  private let order: [String]

  /// Creates a splitter for the questions of a rubric.
  package init(rubric: Rubric) {
    var touchpoints: [String: String] = [:]
    var order: [String] = []
    for question in rubric.questions {
      guard let touchpoint = question.touchpoint else { continue }
      touchpoints[question.id] = touchpoint
      if !order.contains(touchpoint) { order.append(touchpoint) }
    }
    self.touchpoints = touchpoints
    self.order = order
  }

  /// Whether any form could be split.
  package var splitsAnything: Bool { !touchpoints.isEmpty }

  /// The encounters that a form holds: itself, unless its answers are about other touchpoints.
  ///
  /// Everything but those answers stays with the form's own touchpoint; if nothing to judge stays
  /// there, it goes with the first of the others. A form without a touchpoint whose answers are about
  /// a single one is about that one. Without a visit of its own, the encounters are joined by the
  /// form's id, or else by the beginning of its fingerprint; ids get the touchpoint appended.
  package func split(_ encounter: Encounter) -> [Encounter] {
    guard splitsAnything else { return [encounter] }
    var elsewhere: [String: [Answer]] = [:]
    var here: [Answer] = []
    for answer in encounter.answers {
      if let touchpoint = touchpoints[answer.question], touchpoint != encounter.touchpoint {
        elsewhere[touchpoint, default: []].append(answer)
      } else {
        here.append(answer)
      }
    }
    guard let first = order.first(where: { elsewhere[$0] != nil }) else { return [encounter] }

    let isUnspecified = encounter.touchpoint == Encounter.unspecifiedTouchpoint
    if isUnspecified, elsewhere.count == 1, here.isEmpty {
      var whole = encounter
      whole.touchpoint = first
      return [whole]
    }

    var rest = encounter
    rest.answers = here
    let visit =
      encounter.visit ?? encounter.id ?? String("\(Fingerprint(of: encounter))".prefix(12))
    var parts: [Encounter] = []
    if rest.hasSubstance {
      rest.visit = visit
      parts.append(rest)
    }
    for touchpoint in order {
      guard let answers = elsewhere[touchpoint] else { continue }
      var part = parts.isEmpty ? encounter : bare(encounter)
      part.touchpoint = touchpoint
      part.answers = answers
      part.visit = visit
      part.id = encounter.id.map { "\($0)/\(touchpoint)" }
      parts.append(part)
    }
    return parts
  }

  /// The occasion without what was observed.
  private func bare(_ encounter: Encounter) -> Encounter {
    var part = Encounter(provider: encounter.provider, observed: encounter.observed)
    part.source = encounter.source
    part.observer = encounter.observer
    part.staff = encounter.staff
    part.wave = encounter.wave
    part.reported = encounter.reported
    part.provenance = encounter.provenance
    return part
  }
}
