/// Reads narratives: finds the cues and adds up what they say.
struct NarrativeReader: Sendable {
  private struct Speaker: Sendable {
    var criterion: Int?
    var level: Level
    var weight: Double
  }

  private let cues: [LazyCues]
  private let speakers: [Speaker]
  private let beforeContrast: Double

  /// What a narrative says.
  struct Hearing {
    /// The cues that spoke, in the order of the text; none unless asked for.
    var spoken: [Spoken] = []
    /// What learned words make of it, and the numbers to read that by; nil where nothing is learned.
    var learned: (scores: LearnedScores, reader: LearnedReader)?
  }

  /// Memory for the numbers of one narrative, lent for as long as it is read and judged.
  struct Room {
    /// What the cues say.
    let cues: NarrativeScores
    /// What learned words say.
    let learned: UnsafeMutableBufferPointer<LearnedReader.ScoreRow>

    /// Lends the memory for a rubric of so many criteria.
    @inline(__always)
    static func lend<Result>(criteria: Int, _ body: (Room) -> Result) -> Result {
      withUnsafeTemporaryAllocation(
        of: Double.self, capacity: NarrativeScores.capacity(criteria: criteria)
      ) { cues in
        withUnsafeTemporaryAllocation(
          of: LearnedReader.ScoreRow.self, capacity: LearnedReader.scoreRows(criteria: criteria)
        ) { learned in
          body(Room(cues: NarrativeScores(criteria: criteria, in: cues), learned: learned))
        }
      }
    }
  }

  /// A cue that spoke, with its place in the narrative.
  struct Spoken {
    /// The cue's index in the rubric.
    var cue: Int
    /// The words that the cue names.
    var words: TextPlace
    /// The words that are cited for it: those of the cue, or where it is one word the phrase around.
    var phrase: TextPlace
  }

  init(rubric: Rubric) {
    let languages = Set(rubric.cues.map(\.language) + rubric.learned.map(\.language)).sorted()
    cues = languages.map { LazyCues(rubric: rubric, language: $0) }
    speakers = rubric.cues.map { cue in
      let criterion = cue.criterion.flatMap { id in
        rubric.criteria.firstIndex { $0.id == id }
      }
      // A cue of a criterion that the rubric does not have says nothing.
      let isLost = cue.criterion != nil && criterion == nil
      return Speaker(
        criterion: criterion, level: cue.level, weight: isLost ? 0 : cue.weight)
    }
    beforeContrast = rubric.weighing.beforeContrast
  }

  /// Reads a narrative, in its own language or, where it states none, in the one that it is most like.
  ///
  /// - Parameters:
  ///   - narrative: What to read.
  ///   - keepingPlaces: Whether to tell where the cues stand.
  ///   - room: Where the numbers go.
  /// - Returns: What it says.
  func read(
    _ narrative: Narrative, keepingPlaces: Bool, into room: Room
  ) -> Hearing {
    var text = narrative.text
    return text.withUTF8 { bytes in
      guard bytes.count < Int(Int32.max) else { return Hearing() }
      return withUnsafeTemporaryAllocation(
        of: Word.self, capacity: WordScanner.capacity(bytes: bytes.count)
      ) { words in
        guard let cues = cues(for: narrative.language, bytes: bytes, words: words) else {
          return Hearing()
        }
        return read(bytes, words: words, cues: cues, keepingPlaces: keepingPlaces, into: room)
      }
    }
  }

  /// The language that a narrative is read in; nil where none is known.
  func language(of narrative: Narrative) -> String? {
    var text = narrative.text
    return text.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(
        of: Word.self, capacity: WordScanner.capacity(bytes: bytes.count)
      ) { cues(for: narrative.language, bytes: bytes, words: $0)?.language }
    }
  }

  /// What learned words make of a coded narrative; nil where nothing is learned.
  func learnedScores(_ narrative: CodedNarrative, criteria: Int) -> [Double]? {
    Room.lend(criteria: criteria) { room in
      read(
        Narrative(text: narrative.text, language: narrative.language), keepingPlaces: false,
        into: room
      ).learned.map { learned in (0..<learned.reader.width).map { learned.scores[$0] } }
    }
  }

  /// The words that speak most for a level of a criterion, or of the outcome, by what was learned.
  ///
  /// They come as phrases, at most one a clause and `most` in all, the strongest first.
  func learnedEvidence(
    _ narrative: Narrative, for place: Int, most: Int
  ) -> [(term: String, phrase: TextPlace)] {
    var text = narrative.text
    return text.withUTF8 { bytes in
      guard bytes.count < Int(Int32.max) else { return [] }
      return withUnsafeTemporaryAllocation(
        of: Word.self, capacity: WordScanner.capacity(bytes: bytes.count)
      ) { words in
        guard let cues = cues(for: narrative.language, bytes: bytes, words: words),
          let reader = cues.learned
        else { return [] }
        let vocabulary = cues.vocabulary.view
        let (count, _) = WordScanner.scan(bytes, into: words, vocabulary: vocabulary)
        _ = NegationScope.mark(words, count: count, vocabulary: vocabulary)
        let voices = reader.voices(for: place, words: words, count: count, classes: cues.classes)
        let scanned = ScannedText(
          words: words, count: count, vocabulary: vocabulary, text: bytes)
        return LearnedPhrase.phrases(of: voices, in: scanned, most: most).map { phrase in
          (phrase.key.pattern(classes: cues.classNames), scanned.place(of: phrase.words))
        }
      }
    }
  }

  private func cues(
    for language: String?, bytes: UnsafeBufferPointer<UInt8>,
    words: UnsafeMutableBufferPointer<Word>
  ) -> CompiledCues? {
    if let language, !language.isEmpty {
      if let known = cues.first(where: { $0.language == language }) { return known.compiled }
      let primary = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
      return cues.first { $0.language == primary }?.compiled
    }
    let known = cues.map { lazy in
      let cues = lazy.compiled
      let vocabulary = cues.vocabulary.view
      let (count, _) = WordScanner.scan(bytes, into: words, vocabulary: vocabulary)
      return (cues, likeness: LanguageLikeness(words, count: count, vocabulary: vocabulary))
    }
    // Of two that are level, the first.
    guard let (cues, likeness) = known.max(by: { $0.likeness.points < $1.likeness.points }) else {
      return nil
    }
    // Of a language of which nothing was learned too few words are known to tell.
    return cues.learned != nil && likeness.isForeign ? nil : cues
  }

  private func read(
    _ bytes: UnsafeBufferPointer<UInt8>, words: UnsafeMutableBufferPointer<Word>,
    cues: CompiledCues, keepingPlaces: Bool, into room: Room
  ) -> Hearing {
    var hearing = Hearing()
    let scores = room.cues
    let vocabulary = cues.vocabulary.view
    let (count, seen) = WordScanner.scan(bytes, into: words, vocabulary: vocabulary)
    let contrast = NegationScope.mark(words, count: count, vocabulary: vocabulary)
    let matches = CueMatcher.matches(
      in: words, count: count, vocabulary: vocabulary, rows: cues.rows.view)
    for (index, match) in matches.enumerated() {
      let speaker = speakers[Int(match.cue)]
      if speaker.weight <= 0 || isRepeated(index, matches) || isOutspoken(index, matches) {
        continue
      }
      var weight = speaker.weight
      if speaker.level != .broken, Int(match.end) <= contrast { weight *= beforeContrast }
      scores.add(weight, criterion: speaker.criterion, level: speaker.level)
      guard keepingPlaces else { continue }
      let scanned = ScannedText(
        words: words, count: count, vocabulary: vocabulary, text: bytes)
      let named = Int(match.start)..<Int(match.end)
      let phrase = named.count == 1 ? scanned.phrase(around: named) : named
      hearing.spoken.append(
        Spoken(
          cue: Int(match.cue), words: scanned.place(of: named), phrase: scanned.place(of: phrase)))
    }
    if let reader = cues.learned, count > 0 {
      let heard = reader.scores(
        words: words, count: count, seen: seen, classes: cues.classes, cueScores: scores,
        in: room.learned)
      hearing.learned = (heard, reader)
    }
    return hearing
  }

  /// Whether the same cue already spoke: each counts once in a narrative.
  private func isRepeated(_ index: Int, _ matches: [CueMatch]) -> Bool {
    for earlier in 0..<index where matches[earlier].cue == matches[index].cue { return true }
    return false
  }

  /// Whether a longer cue of another level holds the same words and more: the more exact one speaks.
  private func isOutspoken(_ index: Int, _ matches: [CueMatch]) -> Bool {
    let match = matches[index]
    for other in matches
    where other.start <= match.start && other.end >= match.end
      && other.end - other.start > match.end - match.start
      && speakers[Int(other.cue)].level != speakers[Int(match.cue)].level
    {
      return true
    }
    return false
  }
}
