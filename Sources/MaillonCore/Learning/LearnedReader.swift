/// Adds up what the learned words of one language say of a narrative.
///
/// What terms tell is kept in whole tenths or hundredths, all levels of a term side by side, so that a
/// term is added in a few steps, and in whatever order to the same sum. The buffers live as long as the
/// object; they are raw because every word of every narrative asks them.
final class LearnedReader: @unchecked Sendable {
  /// The numbers that govern the reading.
  let words: LearnedWords
  /// How many numbers a narrative gets: three for the outcome, three a criterion.
  let width: Int

  private let terms: TermTables
  private let keys: [TermKey]
  /// What each term tells of every level, `stride` rows of numbers a term, in units of `unit`.
  private let told: UnsafeMutablePointer<Told>
  private let stride: Int
  private let unit: Double
  /// How many terms may be added before a sum may overflow.
  private let safeAdditions: Int
  /// What each mark tells, `scoreRows` rows of numbers a mark.
  private let marks: UnsafeMutablePointer<ScoreRow>
  /// What hand-written cues for each level of the outcome and of each criterion tell, `scoreRows` rows of
  /// numbers each.
  private let cues: UnsafeMutablePointer<ScoreRow>
  /// The levels for which hand-written cues tell anything.
  private let tellingCues: [Int]
  private let scoreRows: Int

  /// How many rows the numbers of a narrative take, for so many criteria.
  static func scoreRows(criteria: Int) -> Int {
    (3 + 3 * criteria + ScoreRow.scalarCount - 1) / ScoreRow.scalarCount
  }

  /// A row of the numbers of a narrative.
  typealias ScoreRow = SIMD8<Double>
  private typealias Told = SIMD32<Int16>

  /// How strongly hand-written cues for one level of one criterion may speak, and for one level of all.
  static let mostStrength = 3.0
  static let mostTone = 5.0
  /// What a single term may tell at most, as a log-odds.
  private static let mostTold = 300.0

  /// Lays out what was learned.
  init(_ entries: LearnedEntries, classes: Int, vocabulary: Vocabulary) {
    words = entries.words
    width = entries.width
    keys = entries.terms.map(\.key)
    terms = TermTables(keys, classes: classes, vocabulary: vocabulary)
    let values = entries.terms.flatMap { $0.tellings.map(\.value) }
    // Learning writes tenths; by hand a weight may be finer.
    let scale: Double = values.allSatisfy { abs($0 * 10 - ($0 * 10).rounded()) < 1e-6 } ? 10 : 100
    unit = 1 / scale
    stride = (width + Told.scalarCount - 1) / Told.scalarCount
    told = .table(keys.count * stride, of: .zero)
    var greatest = 1.0
    for (row, term) in entries.terms.enumerated() {
      for telling in term.tellings {
        let (part, lane) = telling.place.quotientAndRemainder(dividingBy: Told.scalarCount)
        let sum = Double(told[row * stride + part][lane]) / scale + telling.value
        let value = (max(-Self.mostTold, min(Self.mostTold, sum)) * scale).rounded()
        told[row * stride + part][lane] = Int16(value)
        greatest = max(greatest, abs(value))
      }
    }
    safeAdditions = Int(Double(Int16.max) / greatest)
    let scoreRows = Self.scoreRows(criteria: width / 3 - 1)
    func table(
      _ rows: Int, _ tellings: [Int: [LearnedEntries.Telling]]
    ) -> UnsafeMutablePointer<ScoreRow> {
      let table = UnsafeMutablePointer<ScoreRow>.table(rows * scoreRows, of: .zero)
      for (row, told) in tellings {
        for telling in told {
          let (part, lane) = telling.place.quotientAndRemainder(dividingBy: ScoreRow.scalarCount)
          table[row * scoreRows + part][lane] += telling.value
        }
      }
      return table
    }
    marks = table(TextMark.allCases.count, entries.marks)
    cues = table(width, entries.cues)
    self.scoreRows = scoreRows
    tellingCues = entries.cues.keys.sorted()
  }

  deinit {
    marks.deallocate()
    cues.deallocate()
    told.deallocate()
  }

  /// Reads a scanned narrative.
  ///
  /// - Parameters:
  ///   - words: Its words.
  ///   - count: How many they are.
  ///   - seen: What else it shows.
  ///   - classes: The classes that words belong to.
  ///   - cueScores: What hand-written cues say of it.
  ///   - memory: Room for `scoreRows(criteria:)` rows of numbers.
  /// - Returns: The numbers, in that memory.
  func scores(
    words: UnsafeMutableBufferPointer<Word>, count: Int, seen: SeenMarks, classes: WordClasses,
    cueScores: NarrativeScores, in memory: UnsafeMutableBufferPointer<ScoreRow>
  ) -> LearnedScores {
    memory.initialize(repeating: .zero)
    addTerms(words: words, count: count, classes: classes, to: memory)
    let shown = TextMark.values(of: seen, words: words, count: count)
    for mark in 0..<shown.count where shown[mark] != 0 {
      add(marks, row: mark, shown[mark], to: memory)
    }
    if !cueScores.isEmpty {
      for cue in tellingCues {
        let strength = CueMark.strength(at: cue, in: cueScores)
        if strength > 0 { add(cues, row: cue, strength, to: memory) }
      }
    }
    return LearnedScores(UnsafeRawBufferPointer(memory).assumingMemoryBound(to: Double.self))
  }

  @inline(__always)
  private func add(
    _ table: UnsafeMutablePointer<ScoreRow>, row: Int, _ strength: Double,
    to scores: UnsafeMutableBufferPointer<ScoreRow>
  ) {
    let first = table + row &* scoreRows
    for part in 0..<scoreRows { scores[part] += first[part] * strength }
  }

  /// Adds what the terms of a narrative tell, each counted once.
  private func addTerms(
    words: UnsafeMutableBufferPointer<Word>, count: Int, classes: WordClasses,
    to scores: UnsafeMutableBufferPointer<ScoreRow>
  ) {
    withUnsafeTemporaryAllocation(of: Told.self, capacity: stride) { sums in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: keys.count / 64 + 1) { seen in
        guard let sums = sums.baseAddress, let seen = seen.baseAddress else { return }
        sums.initialize(repeating: .zero, count: stride)
        seen.initialize(repeating: 0, count: keys.count / 64 + 1)
        var listener = RowListener(
          tables: terms.view, words: words, classes: classes,
          sink: Adder(
            told: told, stride: stride, seen: seen, sums: sums, scores: scores,
            scoreRows: scoreRows, safeAdditions: safeAdditions))
        TermScan.run(words, count: count, classes: classes, &listener)
        listener.sink.settle()
      }
    }
    let loudness = TermScan.loudness(words: count) * unit
    for part in 0..<scoreRows { scores[part] *= loudness }
  }

  /// A term that speaks for a level or against it, where it stands and how much it adds.
  struct Voice {
    /// The term.
    var key: TermKey
    /// Its first word, and one past its last.
    var words: Range<Int>
    /// What it adds; below 0 where it speaks against the level.
    var value: Double
  }

  /// The terms that speak for or against a level, wherever they stand.
  func voices(
    for place: Int, words: UnsafeMutableBufferPointer<Word>, count: Int, classes: WordClasses
  ) -> [Voice] {
    var listener = RowListener(
      tables: terms.view, words: words, classes: classes, sink: Collector())
    TermScan.run(words, count: count, classes: classes, &listener)
    let loudness = TermScan.loudness(words: count) * unit
    let (part, lane) = place.quotientAndRemainder(dividingBy: Told.scalarCount)
    return listener.sink.rows.compactMap { row, range in
      let value = told[row * stride + part][lane]
      return value == 0
        ? nil : Voice(key: keys[row], words: range, value: Double(value) * loudness)
    }
  }

  /// Adds up what terms tell, each once.
  private struct Adder: RowSink {
    static let needsPlaces = false

    let told: UnsafeMutablePointer<Told>
    let stride: Int
    let seen: UnsafeMutablePointer<UInt64>
    let sums: UnsafeMutablePointer<Told>
    let scores: UnsafeMutableBufferPointer<ScoreRow>
    let scoreRows: Int
    let safeAdditions: Int
    var added = 0

    @inline(__always)
    mutating func add(row: Int, _ words: Range<Int>) {
      let bit = UInt64(1) << UInt64(truncatingIfNeeded: row & 63)
      let known = seen[row >> 6]
      guard known & bit == 0 else { return }
      seen[row >> 6] = known | bit
      if added == safeAdditions { settle() }
      added &+= 1
      let first = told + row &* stride
      sums[0] &+= first[0]
      var part = 1
      while part < stride {
        sums[part] &+= first[part]
        part &+= 1
      }
    }

    /// Moves the sums on to the scores.
    mutating func settle() {
      let eights = Told.scalarCount / ScoreRow.scalarCount
      for part in 0..<scoreRows {
        let whole = sums[part / eights]
        let half = part % eights < 2 ? whole.lowHalf : whole.highHalf
        scores[part] += ScoreRow(part % 2 == 0 ? half.lowHalf : half.highHalf)
      }
      sums.update(repeating: .zero, count: stride)
      added = 0
    }
  }

  /// Keeps the rows of all terms, wherever they stand.
  private struct Collector: RowSink {
    static let needsPlaces = true

    var rows: [(row: Int, words: Range<Int>)] = []

    mutating func add(row: Int, _ words: Range<Int>) { rows.append((row, words)) }
  }
}
