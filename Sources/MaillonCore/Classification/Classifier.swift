/// Judges encounters under one rubric: a pure function, compiled once, for any number of threads.
///
/// Per criterion the strongest kind of evidence decides: coded by a person, then answers, then
/// measures, then the narrative. Where a person or an answer speaks of any criterion, the narrative
/// adds findings only where it is clear; where nothing but measures and words speak, they are read
/// together. The rule makes the outcome of the findings; an outcome coded by a person stands.
package struct Classifier: Sendable {
  /// The version of the way of judging; changes whenever any verdict could.
  package static let version = "2"

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
    withUnsafeTemporaryAllocation(
      of: Double.self, capacity: NarrativeScores.capacity(criteria: rule.count)
    ) { memory in
      narratives.read(
        narrative, keepingPlaces: true, into: NarrativeScores(criteria: rule.count, in: memory)
      ).spoken.map(\.cue)
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
      findings: findings(reading, of: encounter))
  }

  /// The verdict on an encounter without its evidence: the fast path.
  package func judge(_ encounter: Encounter) -> Judgement {
    let reading = read(encounter, keepingPlaces: false)
    return Judgement(
      outcome: reading.outcome, guess: reading.guess, isRecovered: reading.isRecovered,
      needsReview: !reading.review.isEmpty, levels: reading.levels)
  }

  /// What decided each criterion, two bits each; it means something only where there is a level.
  private struct PackedKinds {
    private var bits: UInt64 = 0

    subscript(place: Int) -> Evidence.Kind {
      get {
        switch (bits >> UInt64(2 * place)) & 3 {
        case 0: .coded
        case 1: .answer
        case 2: .measure
        default: .cue
        }
      }
      set {
        let code: UInt64 =
          switch newValue {
          case .coded: 0
          case .answer: 1
          case .measure: 2
          case .cue: 3
          }
        bits = bits & ~(3 << UInt64(2 * place)) | code << UInt64(2 * place)
      }
    }
  }

  /// Everything known of an encounter, before evidence is written out.
  private struct Reading {
    var outcome: Level?
    var guess: Level?
    var isRecovered = false
    var confidence = 0.0
    var review: [ReviewReason] = []
    var levels = PackedLevels()
    /// What decided each criterion that has a level.
    var kinds = PackedKinds()
    /// How sure each finding is; empty where nobody asks.
    var confidences: [Double] = []
    var counted: [AnswerReading.Counted] = []
    var measured: [MeasureReading.Spoken] = []
    var spoken: [NarrativeReader.Spoken] = []
    /// The confidence that decides; the rubric's where nothing learned says otherwise.
    var decideFrom: Double?
    /// Whether what was learned read the narrative.
    var isLearned = false
  }

  private func read(_ encounter: Encounter, keepingPlaces: Bool) -> Reading {
    var reading = Reading()
    if keepingPlaces || encounter.hasStatements {
      reading.confidences = [Double](repeating: 0, count: rule.count)
    }
    let isAnswered = readStated(encounter, into: &reading)
    let fixed = reading.levels

    if let narrative = encounter.narrative {
      withUnsafeTemporaryAllocation(
        of: Double.self, capacity: NarrativeScores.capacity(criteria: rule.count)
      ) { memory in
        let scores = NarrativeScores(criteria: rule.count, in: memory)
        let hearing = narratives.read(narrative, keepingPlaces: keepingPlaces, into: scores)
        reading.spoken = hearing.spoken
        reading.isLearned = hearing.learned != nil
        let opinion = Opinion(
          scores: scores, learned: hearing.learned, rule: rule, weighing: rubric.weighing)
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
      || (reading.guess != nil && reading.confidence >= (reading.decideFrom ?? decideFrom))
    {
      reading.outcome = reading.guess
    }
    if reading.outcome == nil { reading.review.insert(.undecided, at: 0) }
    return reading
  }

  private var decideFrom: Double { rubric.weighing.decideFrom }

  /// Reads what persons coded, answers and measures; whether any coding or answer speaks.
  private func readStated(_ encounter: Encounter, into reading: inout Reading) -> Bool {
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
    _ opinion: Opinion, fixed: PackedLevels, to reading: inout Reading
  ) {
    let words = opinion.read(fixed: PackedLevels(), unspecified: NarrativeReading.Unspecified())
    var conflicts: Set<ReviewReason> = []
    for place in 0..<rule.count {
      guard let level = words.levels[place] else { continue }
      let confidence = opinion.confidence(of: place, level)
      guard confidence * words.confidence >= rubric.weighing.addFrom else { continue }
      if let stated = fixed[place] {
        guard reading.kinds[place] == .answer, stated != level else { continue }
        let isFactual = (stated == .broken) != (level == .broken)
        conflicts.insert(isFactual ? .factualConflict : .toneConflict)
      } else {
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
    _ opinion: Opinion, fixed: PackedLevels, into reading: inout Reading
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
  private func settle(_ reading: inout Reading) {
    reading.guess = rule.outcome(reading.levels)
    reading.isRecovered = rule.isRecovered(reading.levels)
    guard let outcome = reading.guess else { return }
    var confidence = 0.0
    for place in 0..<rule.count where reading.levels[place] == outcome {
      confidence = max(confidence, reading.confidences[place])
    }
    reading.confidence = confidence
  }

  /// Writes the findings out with what each rests on.
  private func findings(_ reading: Reading, of encounter: Encounter) -> [Finding] {
    (0..<rule.count).compactMap { place in
      guard let level = reading.levels[place] else { return nil }
      let kind = reading.kinds[place]
      return Finding(
        criterion: rubric.criteria[place].id, level: level,
        confidence: reading.confidences[place],
        evidence: evidence(for: place, level, kind, reading, encounter))
    }
  }

  private func evidence(
    for place: Int, _ level: Level, _ kind: Evidence.Kind, _ reading: Reading,
    _ encounter: Encounter
  ) -> [Evidence] {
    let criterion = rubric.criteria[place].id
    switch kind {
    case .coded:
      let last = encounter.codedFindings.last { $0.criterion == criterion }
      let coder = last?.coder.map { " (\($0))" } ?? ""
      return [Evidence(kind: .coded, text: "\(criterion)=\(level.word)\(coder)")]
    case .answer:
      return reading.counted.filter { $0.criterion == place }.map { counted in
        let answer = encounter.answers[counted.answer]
        return Evidence(kind: .answer, text: "\(answer.question)=\(answer.value)")
      }
    case .measure:
      return reading.measured.filter { $0.criterion == place && $0.level == level }.map {
        Evidence(kind: .measure, text: "\($0.measure)=\(Self.text(of: $0.value))")
      }
    case .cue:
      guard let narrative = encounter.narrative else { return [] }
      return words(for: place, level, reading, narrative)
    }
  }

  /// How many places of a narrative are cited for one finding, where learned words are among them.
  private static let mostCited = 3

  /// The words of a narrative that carry a finding.
  private func words(
    for place: Int, _ level: Level, _ reading: Reading, _ narrative: Narrative
  ) -> [Evidence] {
    var text = narrative.text
    return text.withUTF8 { bytes in
      func cited(_ criterion: String?) -> [Evidence] {
        reading.spoken.filter {
          rubric.cues[$0.cue].criterion == criterion && rubric.cues[$0.cue].level == level
        }.map { spoken in
          Evidence(
            kind: .cue, text: String(decoding: bytes[spoken.bytes], as: UTF8.self),
            start: spoken.scalars.lowerBound, end: spoken.scalars.upperBound,
            cue: rubric.cues[spoken.cue].id)
        }
      }
      let own = cited(rubric.criteria[place].id)
      guard reading.isLearned else { return own.isEmpty ? cited(nil) : own }
      func learned(_ place: Int) -> [Evidence] {
        narratives.learnedEvidence(narrative, for: place, most: Self.mostCited).map {
          Evidence(
            kind: .cue, text: String(decoding: bytes[$0.bytes], as: UTF8.self),
            start: $0.scalars.lowerBound, end: $0.scalars.upperBound, cue: "learned.\($0.term)")
        }
      }
      var evidence = own
      for phrase in learned(LearnedScores.place(place, level))
      where evidence.count < max(Self.mostCited, own.count) {
        let isKnown = evidence.contains {
          ($0.start ?? 0) < (phrase.end ?? 0) && (phrase.start ?? 0) < ($0.end ?? 0)
        }
        // Beside a hand-written cue a single word adds nothing that a reader could use.
        let isTelling = own.isEmpty || phrase.text.contains(" ")
        if !isKnown, isTelling { evidence.append(phrase) }
      }
      if evidence.isEmpty { evidence = learned(LearnedScores.place(nil, level)) }
      if evidence.isEmpty {
        // Nothing in particular speaks: it is the account as a whole that runs its course.
        evidence = [
          Evidence(
            kind: .cue, text: narrative.text, start: 0, end: narrative.text.unicodeScalars.count,
            cue: "learned.\(TextMark.always.pattern)")
        ]
      }
      return evidence.sorted { ($0.start ?? 0, $0.end ?? 0) < ($1.start ?? 0, $1.end ?? 0) }
    }
  }

  /// A value without a needless `.0`.
  private static func text(of value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension Encounter {
  /// Whether anything but the narrative may speak.
  fileprivate var hasStatements: Bool {
    !answers.isEmpty || waitMinutes != nil || !measures.isEmpty || !codedFindings.isEmpty
  }
}
