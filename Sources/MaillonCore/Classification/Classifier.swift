/// Judges encounters under one rubric: a pure function, compiled once, for any number of threads.
///
/// Per criterion the strongest kind of evidence decides: coded by a person, then answers, then
/// measures, then the narrative. Where a person or an answer speaks of any criterion, the narrative
/// adds findings only where it is clear; where nothing but measures and words speak, they are read
/// together. The rule makes the outcome of the findings; an outcome coded by a person stands.
package final class Classifier: Sendable {
  /// The version of the way of judging; changes whenever any verdict could.
  package static let version = "5"

  /// The rubric judged by.
  package let rubric: Rubric
  /// Whether a best guess counts as the outcome, however unsure.
  package let decidesAll: Bool

  private let answers: AnswerReading
  private let measures: MeasureReading
  private let narratives: NarrativeReader
  private let rule: OutcomeReading
  private let criterionPlaces: [String: Int]
  private let unspecified: NarrativeReading.Unspecified

  /// How sure a finding is that rests on an answer, and on a measure, 0…1.
  private static let answerConfidence = 0.95
  private static let measureConfidence = 0.9

  /// Compiles a rubric.
  ///
  /// - Parameters:
  ///   - rubric: The rubric; cues that cannot be read are left out (the reader reports them).
  ///   - decidesAll: Whether a best guess counts as the outcome, however unsure.
  package init(_ rubric: Rubric, decidesAll: Bool = false) {
    self.rubric = rubric
    self.decidesAll = decidesAll
    answers = AnswerReading(rubric: rubric)
    measures = MeasureReading(rubric: rubric)
    narratives = NarrativeReader(rubric: rubric)
    rule = OutcomeReading(rubric: rubric)
    var places: [String: Int] = [:]
    for (index, criterion) in rubric.criteria.prefix(PackedLevels.capacity).enumerated() {
      places[criterion.id] = index
    }
    criterionPlaces = places
    let filed = rubric.weighing.unspecified
    unspecified = NarrativeReading.Unspecified(
      broken: filed.broken.flatMap { places[$0] }, kept: filed.kept.flatMap { places[$0] },
      exceeded: filed.exceeded.flatMap { places[$0] })
  }

  /// The language that a narrative is read in: its own, or the one whose small words it uses most.
  package func language(of narrative: Narrative) -> String? { narratives.language(of: narrative) }

  /// The cues that speak in a narrative, as their indices in the rubric.
  package func cuesHeard(in narrative: Narrative) -> [Int] {
    NarrativeReader.Room.lend(criteria: rule.count) { room in
      narratives.read(narrative, keepingPlaces: true, into: room).spoken.map(\.cue)
    }
  }

  /// The outcome that the rule makes of coded findings; nil if there are none.
  package func outcome(of findings: [CodedFinding]) -> Level? {
    var levels = PackedLevels()
    for finding in findings {
      if let place = criterionPlaces[finding.criterion] { levels[place] = finding.level }
    }
    return rule.outcome(levels)
  }

  /// The verdict on an encounter, with all its evidence.
  package func classify(_ encounter: Encounter) -> Verdict {
    let reading = read(encounter, keepingPlaces: true)
    return Verdict(
      outcome: reading.outcome, guess: reading.guess, isRecovered: reading.isRecovered,
      confidence: reading.confidence, review: reading.review,
      findings: EvidenceWriter(rubric: rubric, narratives: narratives)
        .findings(reading, of: encounter),
      decideFrom: reading.decideFrom ?? rubric.weighing.decideFrom)
  }

  /// The verdict on an encounter without its evidence: the fast path.
  package func judge(_ encounter: Encounter) -> Judgement {
    let reading = read(encounter, keepingPlaces: false)
    return Judgement(
      outcome: reading.outcome, guess: reading.guess, isRecovered: reading.isRecovered,
      needsReview: !reading.review.isEmpty, levels: reading.levels)
  }

  private func read(_ encounter: Encounter, keepingPlaces: Bool) -> EncounterReading {
    var reading = EncounterReading()
    if keepingPlaces || encounter.hasStatements {
      reading.confidences = [Double](repeating: 0, count: rule.count)
    }
    let isAnswered = readStated(encounter, into: &reading)
    let fixed = reading.levels

    if let narrative = encounter.narrative {
      NarrativeReader.Room.lend(criteria: rule.count) { room in
        let hearing = narratives.read(narrative, keepingPlaces: keepingPlaces, into: room)
        reading.spoken = hearing.spoken
        reading.isLearned = hearing.learned != nil
        let opinion = Opinion(
          scores: room.cues, learned: hearing.learned, rule: rule, weighing: rubric.weighing)
        if isAnswered {
          addClear(opinion, fixed: fixed, to: &reading)
        } else {
          reading.decideFrom = hearing.learned?.reader.words.decideFrom
          readTogether(opinion, fixed: fixed, into: &reading)
        }
      }
    } else if fixed.bits != 0 {
      settle(&reading)
    }

    if let coded = encounter.codedOutcome {
      reading.outcome = coded.level
      reading.guess = coded.level
      reading.confidence = 1
    } else if decidesAll
      || (reading.guess != nil
        && reading.confidence >= (reading.decideFrom ?? rubric.weighing.decideFrom))
    {
      reading.outcome = reading.guess
    }
    if reading.outcome == nil { reading.review.insert(.undecided, at: 0) }
    return reading
  }

  /// Reads what persons coded, answers and measures; whether any coding or answer speaks.
  private func readStated(_ encounter: Encounter, into reading: inout EncounterReading) -> Bool {
    for coded in encounter.codedFindings {
      guard let place = criterionPlaces[coded.criterion] else { continue }
      reading.levels[place] = coded.level
      reading.kinds[place] = .coded
      reading.confidences[place] = 1
    }
    if !encounter.answers.isEmpty {
      reading.counted = answers.counted(encounter.answers)
      for place in 0..<rule.count where reading.levels[place] == nil {
        guard let level = answers.level(of: place, in: reading.counted) else { continue }
        reading.levels[place] = level
        reading.kinds[place] = .answer
        reading.confidences[place] = Self.answerConfidence
      }
    }
    let isAnswered = reading.levels.bits != 0
    reading.measured = measures.spoken(encounter)
    for spoken in reading.measured {
      let place = spoken.criterion
      guard place < rule.count, reading.levels[place] == nil || reading.kinds[place] == .measure
      else { continue }
      reading.levels[place] = min(reading.levels[place] ?? spoken.level, spoken.level)
      reading.kinds[place] = .measure
      reading.confidences[place] = Self.measureConfidence
    }
    return isAnswered
  }

  /// Adds what a narrative clearly says of criteria nobody asked about, and notes what it contradicts.
  private func addClear(
    _ opinion: Opinion, fixed: PackedLevels, to reading: inout EncounterReading
  ) {
    let words = opinion.read(fixed: PackedLevels(), unspecified: NarrativeReading.Unspecified())
    var conflicts: Set<ReviewReason> = []
    for place in 0..<rule.count {
      guard let level = words.levels[place] else { continue }
      let confidence = opinion.confidence(of: place, level)
      let isClear = confidence * words.confidence >= rubric.weighing.addFrom
      if let stated = fixed[place] {
        // Words that contradict must be clear; words that agree need not be.
        guard reading.kinds[place] == .answer, isClear || stated == level else { continue }
        reading.heard[place] = level
        let flag = WordsAgainstAnswer.Flag(answer: stated, words: level)
        if let reason = flag.reviewReason { conflicts.insert(reason) }
      } else if isClear {
        reading.levels[place] = level
        reading.kinds[place] = .cue
        reading.confidences[place] = confidence
      }
    }
    settle(&reading)
    reading.review = ReviewReason.allCases.filter(conflicts.contains)
  }

  /// Reads measures and words together.
  private func readTogether(
    _ opinion: Opinion, fixed: PackedLevels, into reading: inout EncounterReading
  ) {
    guard !opinion.isSilent else {
      if fixed.bits != 0 { settle(&reading) }
      return
    }
    let words = opinion.read(fixed: fixed, unspecified: unspecified)
    guard let outcome = words.outcome else {
      if fixed.bits != 0 { settle(&reading) }
      return
    }
    for place in 0..<rule.count where fixed[place] == nil {
      guard let level = words.levels[place] else { continue }
      reading.kinds[place] = .cue
      guard !reading.confidences.isEmpty else { continue }
      reading.confidences[place] = opinion.confidence(of: place, level)
    }
    reading.levels = words.levels
    reading.guess = outcome
    reading.isRecovered = rule.isRecovered(words.levels)
    reading.confidence =
      fixed.bits == 0 ? words.confidence : min(words.confidence, Self.measureConfidence)
  }

  /// Lets the rule make the outcome of the levels; as sure as the least sure finding that carries it.
  private func settle(_ reading: inout EncounterReading) {
    reading.guess = rule.outcome(reading.levels)
    reading.isRecovered = rule.isRecovered(reading.levels)
    guard let outcome = reading.guess else { return }
    var confidence = 0.0
    for place in 0..<rule.count where reading.levels[place] == outcome {
      confidence = max(confidence, reading.confidences[place])
    }
    reading.confidence = confidence
  }
}

extension Encounter {
  /// Whether anything but the narrative may speak.
  fileprivate var hasStatements: Bool {
    !answers.isEmpty || waitMinutes != nil || !measures.isEmpty || !codedFindings.isEmpty
  }
}
