/// The numbers by which narrative cues become a verdict: readable, and fitted from coded narratives.
///
/// Every number is a log-odds: how much more likely a reading becomes. See `NarrativeReading`.
package struct Weighing: Equatable, Sendable {
  /// What a cue of weight 1 adds to its criterion's level.
  package var cue: Double
  /// What a cue of weight 1 adds to the outcome of its level, whatever its criterion.
  package var tone: Double
  /// What a finding costs before any cue speaks for it, per level (broken, kept, exceeded).
  package var finding: LevelNumbers
  /// How likely each outcome is before any cue speaks.
  package var outcome: LevelNumbers
  /// What it costs to suppose that a failure was put right.
  package var recovery: Double
  /// What it costs a finding that its level is not the outcome's, unless a recovery explains it.
  package var contrary: Double
  /// How much of its weight a favourable cue keeps when a contrast (`mais`, `but`) follows it.
  package var beforeContrast: Double
  /// The confidence below which the outcome is undecided, 0…1.
  package var decideFrom: Double
  /// The confidence from which a narrative adds a finding to what answers and measures say, 0…1.
  package var addFrom: Double
  /// The criterion that a finding is filed under when only words without a criterion speak, per level.
  package var unspecified: LevelCriteria
  /// The scale that makes confidence agree with how often it is right, above 0.
  package var sharpness: Double

  /// Creates the numbers.
  package init(
    cue: Double = 2, tone: Double = 0.6,
    finding: LevelNumbers = LevelNumbers(broken: -1.5, kept: -1.2, exceeded: -1.5),
    outcome: LevelNumbers = LevelNumbers(), recovery: Double = -0.5,
    contrary: Double = 0, beforeContrast: Double = 0.5,
    decideFrom: Double = 0.6, addFrom: Double = 0.8,
    unspecified: LevelCriteria = LevelCriteria(), sharpness: Double = 1
  ) {
    self.cue = cue
    self.tone = tone
    self.finding = finding
    self.outcome = outcome
    self.recovery = recovery
    self.contrary = contrary
    self.beforeContrast = beforeContrast
    self.decideFrom = decideFrom
    self.addFrom = addFrom
    self.unspecified = unspecified
    self.sharpness = sharpness
  }
}

/// One number for each level.
package struct LevelNumbers: Equatable, Sendable {
  /// The number for broken.
  package var broken: Double
  /// The number for kept.
  package var kept: Double
  /// The number for exceeded.
  package var exceeded: Double

  /// Creates three numbers.
  package init(broken: Double = 0, kept: Double = 0, exceeded: Double = 0) {
    self.broken = broken
    self.kept = kept
    self.exceeded = exceeded
  }

  /// The number for a level.
  package subscript(level: Level) -> Double {
    switch level {
    case .broken: broken
    case .kept: kept
    case .exceeded: exceeded
    }
  }
}

/// One criterion for each level, or none.
package struct LevelCriteria: Equatable, Sendable {
  /// The criterion for broken.
  package var broken: String?
  /// The criterion for kept.
  package var kept: String?
  /// The criterion for exceeded.
  package var exceeded: String?

  /// Creates three criteria.
  package init(broken: String? = nil, kept: String? = nil, exceeded: String? = nil) {
    self.broken = broken
    self.kept = kept
    self.exceeded = exceeded
  }

  /// The criterion for a level.
  package subscript(level: Level) -> String? {
    switch level {
    case .broken: broken
    case .kept: kept
    case .exceeded: exceeded
    }
  }
}
