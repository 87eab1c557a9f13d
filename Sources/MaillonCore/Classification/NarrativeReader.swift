/// Reads narratives: finds the cues and adds up what they say.
struct NarrativeReader: Sendable {
  private struct Speaker: Sendable {
    var criterion: Int?
    var level: Level
    var weight: Double
  }

  private let automata: [LazyAutomaton]
  private let speakers: [Speaker]
  private let beforeContrast: Double

  /// A cue that spoke, with its place in the narrative.
  struct Spoken {
    /// The cue's index in the rubric.
    var cue: Int
    /// The words, in bytes and in Unicode scalars.
    var bytes: Range<Int>
    var scalars: Range<Int>
  }

  init(rubric: Rubric) {
    let languages = Set(rubric.cues.map(\.language)).sorted()
    automata = languages.map {
      LazyAutomaton(cues: rubric.cues, lists: rubric.lists, language: $0)
    }
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

  /// Reads a narrative, in its own language or in the one whose small words it uses most.
  ///
  /// - Parameters:
  ///   - narrative: What to read.
  ///   - keepingPlaces: Whether to tell where the cues stand.
  ///   - scores: What the cues are added to.
  /// - Returns: The cues that spoke, in the order of the text; none unless asked for.
  func read(
    _ narrative: Narrative, keepingPlaces: Bool, into scores: NarrativeScores
  ) -> [Spoken] {
    var text = narrative.text
    return text.withUTF8 { bytes in
      guard bytes.count < Int(Int32.max) else { return [] }
      return withUnsafeTemporaryAllocation(
        of: Word.self, capacity: WordScanner.capacity(bytes: bytes.count)
      ) { words in
        guard let automaton = automaton(for: narrative.language, bytes: bytes, words: words) else {
          return []
        }
        return read(
          bytes, words: words, automaton: automaton, keepingPlaces: keepingPlaces, into: scores)
      }
    }
  }

  private func automaton(
    for language: String?, bytes: UnsafeBufferPointer<UInt8>,
    words: UnsafeMutableBufferPointer<Word>
  ) -> CueAutomaton? {
    if let language, !language.isEmpty {
      if let known = automata.first(where: { $0.language == language }) { return known.automaton() }
      let primary = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
      return automata.first { $0.language == primary }?.automaton()
    }
    let bit = UInt32(1) << UInt32(Grammar.Role.common.rawValue)
    var best: (automaton: CueAutomaton, hits: Int)?
    for lazy in automata {
      let automaton = lazy.automaton()
      let view = automaton.tables.view
      let count = WordScanner.scan(bytes, into: words, tables: view)
      var hits = 0
      for index in 0..<count where view.roles[Int(words[index].form)] & bit != 0 { hits += 1 }
      if hits > best?.hits ?? 0 { best = (automaton, hits) }
    }
    return best?.automaton ?? automata.first?.automaton()
  }

  private func read(
    _ bytes: UnsafeBufferPointer<UInt8>, words: UnsafeMutableBufferPointer<Word>,
    automaton: CueAutomaton, keepingPlaces: Bool, into scores: NarrativeScores
  ) -> [Spoken] {
    var spoken: [Spoken] = []
    let view = automaton.tables.view
    let count = WordScanner.scan(bytes, into: words, tables: view)
    let contrast = NegationScope.mark(words, count: count, tables: view)
    let matches = CueMatcher.matches(in: words, count: count, automaton: automaton)
    for (index, match) in matches.enumerated() {
      let speaker = speakers[Int(match.cue)]
      if speaker.weight <= 0 || isRepeated(index, matches) || isOutspoken(index, matches) {
        continue
      }
      var weight = speaker.weight
      if speaker.level != .broken, Int(match.end) <= contrast { weight *= beforeContrast }
      scores.add(weight, criterion: speaker.criterion, level: speaker.level)
      guard keepingPlaces else { continue }
      let first = words[Int(match.start)]
      let last = words[Int(match.end) - 1]
      spoken.append(
        Spoken(
          cue: Int(match.cue), bytes: Int(first.byteStart)..<Int(last.byteEnd),
          scalars: Int(first.scalarStart)..<Int(last.scalarEnd)))
    }
    return spoken
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
