/// What the classifier concludes of one encounter under one rubric.
package struct Verdict: Equatable, Sendable {
  /// The encounter's level; nil is *undecided*, and then a person must look.
  package var outcome: Level?
  /// The best guess, also where the outcome is undecided; nil where nothing speaks for any level.
  package var guess: Level?
  /// Whether something was broken and put right in the same encounter.
  package var isRecovered: Bool
  /// How sure the outcome (or the guess) is, 0…1.
  package var confidence: Double
  /// Why a person should look, in a fixed order, empty if nobody need.
  package var review: [ReviewReason]
  /// One for each criterion with evidence, in the rubric's order.
  package var findings: [Finding]
  /// The confidence from which words decide an outcome, 0…1.
  package var decideFrom: Double

  /// Creates a verdict.
  package init(
    outcome: Level?, guess: Level?, isRecovered: Bool = false, confidence: Double,
    review: [ReviewReason] = [], findings: [Finding] = [], decideFrom: Double
  ) {
    self.outcome = outcome
    self.guess = guess
    self.isRecovered = isRecovered
    self.confidence = confidence
    self.review = review
    self.findings = findings
    self.decideFrom = decideFrom
  }
}

/// Why a person should look at a verdict.
package enum ReviewReason: String, CaseIterable, Sendable {
  /// Nothing, or too little, speaks for any level.
  case undecided
  /// The answer and the words state different facts.
  case factualConflict = "factual-conflict"
  /// The answer and the words differ in tone.
  case toneConflict = "tone-conflict"
}

/// One criterion's level in one encounter, with its evidence.
package struct Finding: Equatable, Sendable {
  /// The criterion's id.
  package var criterion: String
  /// The level.
  package var level: Level
  /// How sure, 0…1.
  package var confidence: Double
  /// What it rests on, never empty.
  package var evidence: [Evidence]
  /// What the words say of it; nil where no answer decides it, or there are no words.
  package var words: WordsAgainstAnswer?

  /// Creates a finding.
  package init(
    criterion: String, level: Level, confidence: Double, evidence: [Evidence],
    words: WordsAgainstAnswer? = nil
  ) {
    self.criterion = criterion
    self.level = level
    self.confidence = confidence
    self.evidence = evidence
    self.words = words
  }

  /// Changes the text of all that it quotes, but not what a person coded.
  package mutating func rewriteQuotes(_ rewritten: (String) -> String) {
    for piece in evidence.indices where evidence[piece].kind != .coded {
      evidence[piece].text = rewritten(evidence[piece].text)
    }
    guard var words else { return }
    for piece in words.evidence.indices {
      words.evidence[piece].text = rewritten(words.evidence[piece].text)
    }
    self.words = words
  }
}

/// What a finding rests on: an answer, a measure, the words of the narrative, or a person's coding.
package struct Evidence: Equatable, Sendable {
  /// The kinds of evidence, strongest first.
  package enum Kind: String, CaseIterable, Sendable {
    case coded, answer, measure, cue
  }

  /// What kind it is.
  package var kind: Kind
  /// The exact words, the answer as `question=value`, or the measure as `id=value`.
  package var text: String
  /// The first Unicode scalar of the words in the narrative as stored; nil for other kinds.
  package var start: Int?
  /// One past the last Unicode scalar of the words; nil for other kinds.
  package var end: Int?
  /// The id of the cue that fired; nil for other kinds.
  package var cue: String?

  /// Creates evidence.
  package init(kind: Kind, text: String, start: Int? = nil, end: Int? = nil, cue: String? = nil) {
    self.kind = kind
    self.text = text
    self.start = start
    self.end = end
    self.cue = cue
  }
}
