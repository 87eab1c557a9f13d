/// A person's word on one encounter, recorded after the fact: a coding, an appeal, or a decision.
///
/// Events are only ever added; they follow their encounter, whatever becomes of its content.
package struct ReviewEvent: Equatable, Sendable {
  /// What was done.
  package enum Action: Equatable, Sendable {
    /// A person gave levels.
    case coding(Coding)
    /// Somebody objected to what stands.
    case appeal
    /// An appeal was decided: upheld with what it changes, or refused (nil).
    case decision(appeal: Int, upheld: Coding?)
  }

  /// The number of the batch that records it; an appeal is known by it.
  package var batch: Int
  /// What was done.
  package var action: Action
  /// Who did it.
  package var person: String
  /// Why.
  package var reason: String
  /// When.
  package var moment: Moment

  /// Creates an event.
  package init(batch: Int, action: Action, person: String, reason: String, moment: Moment) {
    self.batch = batch
    self.action = action
    self.person = person
    self.reason = reason
    self.moment = moment
  }

  /// The levels that it gives.
  package var coding: Coding? {
    switch action {
    case .coding(let coding): coding
    case .decision(_, let upheld): upheld
    case .appeal: nil
    }
  }
}

/// Levels that a person gives to an encounter.
package struct Coding: Equatable, Sendable {
  /// The outcome; nil leaves it to the rubric's rule.
  package var outcome: Level?
  /// Criteria with their levels, in the order in which they were given.
  package var findings: [CodedLevel]

  /// Creates a coding.
  package init(outcome: Level? = nil, findings: [CodedLevel] = []) {
    self.outcome = outcome
    self.findings = findings
  }

  /// Whether it says nothing.
  package var isEmpty: Bool { outcome == nil && findings.isEmpty }
}

/// One criterion's level as a person gives it.
package struct CodedLevel: Equatable, Sendable {
  /// The criterion's id.
  package var criterion: String
  /// The level.
  package var level: Level

  /// Creates a coded level.
  package init(criterion: String, level: Level) {
    self.criterion = criterion
    self.level = level
  }
}
