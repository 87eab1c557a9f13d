/// Adds up what the learned words of one language say of a narrative.
///
/// The buffers live as long as the object; they are raw because every word of every narrative asks
/// them.
final class LearnedReader: @unchecked Sendable {
  /// The numbers that govern the reading.
  let words: LearnedWords
  /// How many numbers a narrative gets: three for the outcome, three a criterion.
  let width: Int

  private let terms: TermTables
  private let keys: [TermKey]
  /// Where each term's numbers begin.
  private let starts: UnsafeMutableBufferPointer<Int32>
  /// Of terms that tell much, the row among `dense`; −1 for others.
  private let denseRows: UnsafeMutableBufferPointer<Int32>
  /// All numbers of the terms that tell much, zeros included, eight at a time, `stride` times a term.
  private let dense: UnsafeMutableBufferPointer<SIMD8<Float>>
  private let stride: Int

  /// How many numbers a term has from which on adding all places at once is faster.
  private static let much = 5
  /// What each term tells: of which level of which criterion, and how much.
  private let told: UnsafeMutableBufferPointer<Told>
  /// What each mark tells, `width` numbers a mark.
  private let marks: UnsafeMutableBufferPointer<Double>
  /// What hand-written cues for each level of the outcome and of each criterion tell, `width` numbers
  /// each.
  private let cues: UnsafeMutableBufferPointer<Double>
  /// The levels for which hand-written cues tell anything.
  private let tellingCues: [Int]

  private struct Told {
    var place: Int32
    var value: Float
  }

  /// How strongly hand-written cues for one level of one criterion may speak, and for one level of all.
  static let mostStrength = 3.0
  static let mostTone = 5.0

  /// Compiles what was learned; a term that cannot be read, or of a criterion the rubric does not
  /// have, says nothing.
  init(_ words: LearnedWords, rubric: Rubric, classNames: [String]) {
    self.words = words
    let criteria = rubric.criteria.prefix(PackedLevels.capacity).map(\.id)
    width = 3 + 3 * criteria.count
    var bases: [String: Int] = [:]
    for (index, id) in criteria.enumerated() { bases[id] = 3 + 3 * index }
    var classNumbers: [String: UInt32] = [:]
    for (number, name) in classNames.enumerated() {
      classNumbers[name] = TermKey.firstClass | UInt32(number)
    }
    marks = .allocate(capacity: TextMark.allCases.count * width)
    marks.initialize(repeating: 0)
    cues = .allocate(capacity: width * width)
    cues.initialize(repeating: 0)
    var tellingCues: Set<Int> = []
    var rowOf: [TermKey: Int] = [:]
    var keyed: [(key: TermKey, told: [(place: Int, value: Double)])] = []
    for term in words.terms {
      guard let base = term.criterion.map({ bases[$0] }) ?? 0 else { continue }
      let told = Level.allCases.compactMap { level -> (place: Int, value: Double)? in
        let value = term.weights[level]
        return value == 0 ? nil : (base + Int(level.rawValue) - 1, value)
      }
      if term.pattern.utf8.first == UInt8(ascii: ".") {
        if let mark = TextMark(pattern: term.pattern) {
          for (place, value) in told { marks[mark.rawValue * width + place] += value }
        } else if let place = CueMark.place(of: term.pattern, criteria: criteria) {
          for (level, value) in told { cues[place * width + level] += value }
          tellingCues.insert(place)
        }
      } else if let key = TermKey(pattern: term.pattern, classes: classNumbers) {
        if let known = rowOf[key] {
          keyed[known].told += told
        } else {
          rowOf[key] = keyed.count
          keyed.append((key, told))
        }
      }
    }
    self.tellingCues = tellingCues.sorted()
    keys = keyed.map(\.key)
    terms = TermTables(keys, classes: classNames.count)
    starts = .allocate(capacity: keyed.count + 1)
    told = .allocate(capacity: keyed.reduce(0) { $0 + $1.told.count })
    starts.initializeElement(at: 0, to: 0)
    var next = 0
    for (row, entry) in keyed.enumerated() {
      for (place, value) in entry.told {
        told.initializeElement(at: next, to: Told(place: Int32(place), value: Float(value)))
        next += 1
      }
      starts.initializeElement(at: row + 1, to: Int32(next))
    }
    stride = (width + 7) / 8
    denseRows = .allocate(capacity: keyed.count)
    denseRows.initialize(repeating: -1)
    let rich = keyed.indices.filter { keyed[$0].told.count >= Self.much }
    dense = .allocate(capacity: rich.count * stride)
    dense.initialize(repeating: SIMD8(repeating: 0))
    for (number, row) in rich.enumerated() {
      denseRows[row] = Int32(number)
      for (place, value) in keyed[row].told {
        dense[number * stride + place / 8][place % 8] += Float(value)
      }
    }
  }

  deinit {
    marks.deallocate()
    cues.deallocate()
    denseRows.deallocate()
    dense.deallocate()
    starts.deallocate()
    told.deallocate()
  }

  /// Reads a scanned narrative.
  func scores(
    _ text: UnsafeBufferPointer<UInt8>, words: UnsafeMutableBufferPointer<Word>, count: Int,
    classes: WordClasses, cueScores: NarrativeScores
  ) -> LearnedScores {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: width) { scores in
      addTerms(words: words, count: count, classes: classes, to: scores)
      let shown = TextMark.values(in: text, words: words, count: count)
      for mark in 0..<shown.count where shown[mark] != 0 {
        let strength = shown[mark]
        for place in 0..<width { scores[place] += marks[mark * width + place] * strength }
      }
      for cue in tellingCues {
        let strength = CueMark.strength(at: cue, in: cueScores)
        guard strength > 0 else { continue }
        for place in 0..<width { scores[place] += cues[cue * width + place] * strength }
      }
      return LearnedScores(scores)
    }
  }

  /// Begins the scores with what the terms of a narrative tell, each counted once.
  private func addTerms(
    words: UnsafeMutableBufferPointer<Word>, count: Int, classes: WordClasses,
    to scores: UnsafeMutableBufferPointer<Double>
  ) {
    withUnsafeTemporaryAllocation(of: SIMD8<Float>.self, capacity: stride) { sums in
      sums.initialize(repeating: SIMD8(repeating: 0))
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: keys.count / 64 + 1) { seen in
        seen.initialize(repeating: 0)
        var listener = RowListener(
          tables: terms, words: words,
          sink: Adder(
            starts: starts, told: told, denseRows: denseRows, dense: dense, stride: stride,
            seen: seen, sums: sums))
        TermScan.run(words, count: count, classes: classes, &listener)
      }
      let loudness = TermScan.loudness(words: count)
      for place in 0..<width {
        scores.initializeElement(
          at: place, to: Double(sums[place >> 3][place & 7]) * loudness)
      }
    }
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
    var listener = RowListener(tables: terms, words: words, sink: Collector())
    TermScan.run(words, count: count, classes: classes, &listener)
    let loudness = TermScan.loudness(words: count)
    var voices: [Voice] = []
    for (row, range) in listener.sink.rows {
      for index in Int(starts[row])..<Int(starts[row + 1]) where Int(told[index].place) == place {
        voices.append(
          Voice(key: keys[row], words: range, value: Double(told[index].value) * loudness))
      }
    }
    return voices
  }

  /// Adds up what terms tell, each once.
  private struct Adder: RowSink {
    let starts: UnsafeMutableBufferPointer<Int32>
    let told: UnsafeMutableBufferPointer<Told>
    let denseRows: UnsafeMutableBufferPointer<Int32>
    let dense: UnsafeMutableBufferPointer<SIMD8<Float>>
    let stride: Int
    let seen: UnsafeMutableBufferPointer<UInt64>
    let sums: UnsafeMutableBufferPointer<SIMD8<Float>>

    @inline(__always)
    func add(row: Int, _ words: Range<Int>) {
      let bit = UInt64(1) << UInt64(row & 63)
      guard seen[row >> 6] & bit == 0 else { return }
      seen[row >> 6] |= bit
      let number = Int(denseRows[row])
      if number >= 0 {
        for part in 0..<stride { sums[part] += dense[number * stride + part] }
        return
      }
      for index in Int(starts[row])..<Int(starts[row + 1]) {
        let place = Int(told[index].place)
        sums[place >> 3][place & 7] += told[index].value
      }
    }
  }

  /// Keeps the rows of all terms, wherever they stand.
  private struct Collector: RowSink {
    var rows: [(row: Int, words: Range<Int>)] = []

    mutating func add(row: Int, _ words: Range<Int>) { rows.append((row, words)) }
  }
}
