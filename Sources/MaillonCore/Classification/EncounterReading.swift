/// Everything known of an encounter, before evidence is written out.
struct EncounterReading {
  /// What was decided; nil is *undecided*.
  var outcome: Level?
  /// The best guess.
  var guess: Level?
  /// Whether a failure was put right.
  var isRecovered = false
  /// How sure the guess is, 0…1.
  var confidence = 0.0
  /// Why a person should look.
  var review: [ReviewReason] = []
  /// The level of each criterion.
  var levels = PackedLevels()
  /// What decided each criterion that has a level.
  var kinds = PackedKinds()
  /// How sure each finding is; empty where nobody asks.
  var confidences: [Double] = []
  /// What the words say of criteria that an answer decides, where it is clear or agrees.
  var heard = PackedLevels()
  /// The answers that count.
  var counted: [AnswerReading.Counted] = []
  /// The measures that say something.
  var measured: [MeasureReading.Spoken] = []
  /// The cues that speak; none where nobody asks.
  var spoken: [NarrativeReader.Spoken] = []
  /// The confidence that decides; the rubric's where nothing learned says otherwise.
  var decideFrom: Double?
  /// Whether what was learned read the narrative.
  var isLearned = false
}
