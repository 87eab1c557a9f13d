/// Writes findings out with what each rests on.
struct EvidenceWriter {
  let rubric: Rubric
  let narratives: NarrativeReader

  /// How many places of a narrative are cited for one finding, where learned words are among them.
  private static let mostCited = 3

  /// The findings of a reading, in the rubric's order.
  func findings(_ reading: EncounterReading, of encounter: Encounter) -> [Finding] {
    rubric.criteria.indices.prefix(PackedLevels.capacity).compactMap { place in
      guard let level = reading.levels[place] else { return nil }
      let kind = reading.kinds[place]
      return Finding(
        criterion: rubric.criteria[place].id, level: level,
        confidence: reading.confidences[place],
        evidence: evidence(for: place, level, kind, reading, encounter),
        words: kind == .answer ? words(against: level, of: place, reading, encounter) : nil)
    }
  }

  private func evidence(
    for place: Int, _ level: Level, _ kind: Evidence.Kind, _ reading: EncounterReading,
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

  /// What the words say of a criterion that answers decide; nil where there are no words.
  private func words(
    against answer: Level, of place: Int, _ reading: EncounterReading, _ encounter: Encounter
  ) -> WordsAgainstAnswer? {
    guard let narrative = encounter.narrative, !narrative.text.isEmpty else { return nil }
    let heard = reading.heard[place]
    return WordsAgainstAnswer(
      flag: WordsAgainstAnswer.Flag(answer: answer, words: heard), level: heard,
      evidence: heard.map { words(for: place, $0, reading, narrative) } ?? [])
  }

  /// The words of a narrative that carry a finding: its cues, then the phrases that learned words make.
  private func words(
    for place: Int, _ level: Level, _ reading: EncounterReading, _ narrative: Narrative
  ) -> [Evidence] {
    var text = narrative.text
    return text.withUTF8 { bytes in
      func evidence(_ cue: String, at place: TextPlace) -> Evidence {
        Evidence(
          kind: .cue, text: String(decoding: bytes[place.bytes], as: UTF8.self),
          start: place.scalars.lowerBound, end: place.scalars.upperBound, cue: cue)
      }
      func cited(_ criterion: String?) -> [Evidence] {
        reading.spoken.filter {
          rubric.cues[$0.cue].criterion == criterion && rubric.cues[$0.cue].level == level
        }.map { evidence(rubric.cues[$0.cue].id, at: reading.isLearned ? $0.phrase : $0.words) }
      }
      func learned(_ place: Int) -> [Evidence] {
        narratives.learnedEvidence(narrative, for: place, most: Self.mostCited).map {
          evidence("learned.\($0.term)", at: $0.phrase)
        }
      }
      let spoken = cited(rubric.criteria[place].id)
      guard reading.isLearned else { return spoken.isEmpty ? cited(nil) : spoken }
      let own = Self.widest(spoken)
      var all = own
      for phrase in learned(LearnedScores.place(place, level))
      where all.count < max(Self.mostCited, own.count) {
        let isKnown = all.contains {
          ($0.start ?? 0) < (phrase.end ?? 0) && (phrase.start ?? 0) < ($0.end ?? 0)
        }
        if !isKnown { all.append(phrase) }
      }
      if all.isEmpty { all = learned(LearnedScores.place(nil, level)) }
      if all.isEmpty {
        // Nothing in particular speaks: it is the account as a whole that runs its course.
        all = [
          Evidence(
            kind: .cue, text: narrative.text, start: 0, end: narrative.text.unicodeScalars.count,
            cue: "learned.\(TextMark.always.pattern)")
        ]
      }
      return all.sorted { ($0.start ?? 0, $0.end ?? 0) < ($1.start ?? 0, $1.end ?? 0) }
    }
  }

  /// The places that stand in no other: a reader who is shown a phrase needs no part of it besides.
  ///
  /// Of places that are the same the first is kept.
  private static func widest(_ places: [Evidence]) -> [Evidence] {
    func range(_ place: Evidence) -> Range<Int> { (place.start ?? 0)..<(place.end ?? 0) }
    return places.enumerated().filter { index, place in
      !places.enumerated().contains { other, wider in
        let (own, whole) = (range(place), range(wider))
        guard other != index, whole.lowerBound <= own.lowerBound, own.upperBound <= whole.upperBound
        else { return false }
        return whole != own || other < index
      }
    }.map(\.element)
  }

  /// A value without a needless `.0`.
  private static func text(of value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
