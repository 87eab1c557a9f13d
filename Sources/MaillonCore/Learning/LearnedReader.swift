/// Adds up what the learned words of one language say of a narrative.
///
/// The buffers live as long as the object; they are raw because every word of every narrative asks
/// them.
final class LearnedReader: @unchecked Sendable {
  /// The numbers that govern the reading.
  let words: LearnedWords
  /// How many numbers a narrative gets: three for the outcome, three a criterion.
  let width: Int

  private let mask: Int
  private let keys: UnsafeMutableBufferPointer<UInt64>
  private let rows: UnsafeMutableBufferPointer<Int32>
  private let starts: UnsafeMutableBufferPointer<Int32>
  private let places: UnsafeMutableBufferPointer<UInt8>
  private let values: UnsafeMutableBufferPointer<Float>
  private let rowCount: Int
  /// Of each mark, what it tells.
  private let marks: [[(place: Int, value: Double)]]
  /// Of each level of the outcome and of each criterion, what hand-written cues for it tell.
  private let cues: [[(place: Int, value: Double)]]

  /// No word has this key.
  private static let vacant = UInt64.max

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
    var marks = [[(place: Int, value: Double)]](repeating: [], count: TextMark.allCases.count)
    var cues = [[(place: Int, value: Double)]](repeating: [], count: width)
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
          marks[mark.rawValue] += told
        } else if let place = CueMark.place(of: term.pattern, criteria: criteria) {
          cues[place] += told
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
    self.marks = marks
    self.cues = cues
    var size = 64
    while size < keyed.count * 3 { size *= 2 }
    mask = size - 1
    keys = .allocate(capacity: size)
    keys.initialize(repeating: Self.vacant)
    rows = .allocate(capacity: size)
    rows.initialize(repeating: 0)
    rowCount = keyed.count
    starts = .allocate(capacity: keyed.count + 1)
    let total = keyed.reduce(0) { $0 + $1.told.count }
    places = .allocate(capacity: total)
    values = .allocate(capacity: total)
    starts.initializeElement(at: 0, to: 0)
    var next = 0
    for (row, entry) in keyed.enumerated() {
      for (place, value) in entry.told {
        places.initializeElement(at: next, to: UInt8(place))
        values.initializeElement(at: next, to: Float(value))
        next += 1
      }
      starts.initializeElement(at: row + 1, to: Int32(next))
      var slot = Self.slot(entry.key.bits, mask)
      while keys[slot] != Self.vacant { slot = (slot + 1) & mask }
      keys[slot] = entry.key.bits
      rows[slot] = Int32(row)
    }
  }

  deinit {
    keys.deallocate()
    rows.deallocate()
    starts.deallocate()
    places.deallocate()
    values.deallocate()
  }

  @inline(__always)
  private static func slot(_ bits: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (bits &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }

  /// The row of a term; nil if it tells nothing.
  @inline(__always)
  private func row(_ key: TermKey) -> Int? {
    var slot = Self.slot(key.bits, mask)
    while true {
      let known = keys[slot]
      if known == key.bits { return Int(rows[slot]) }
      if known == Self.vacant { return nil }
      slot = (slot + 1) & mask
    }
  }

  /// Reads a scanned narrative.
  func scores(
    _ text: UnsafeBufferPointer<UInt8>, words: UnsafeMutableBufferPointer<Word>, count: Int,
    classes: WordClasses, cueScores: NarrativeScores
  ) -> LearnedScores {
    var scores = LearnedScores()
    withUnsafeTemporaryAllocation(of: Float.self, capacity: LearnedScores.capacity) { sums in
      sums.initialize(repeating: 0)
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: rowCount / 64 + 1) { seen in
        seen.initialize(repeating: 0)
        TermScan.run(words, count: count, classes: classes) { key, _, _ in
          guard let row = row(key) else { return }
          let bit = UInt64(1) << UInt64(row & 63)
          guard seen[row >> 6] & bit == 0 else { return }
          seen[row >> 6] |= bit
          for index in Int(starts[row])..<Int(starts[row + 1]) {
            sums[Int(places[index])] += values[index]
          }
        }
      }
      let loudness = TermScan.loudness(words: count)
      for place in 0..<width { scores[place] = Double(sums[place]) * loudness }
    }
    let shown = TextMark.values(in: text, words: words, count: count)
    for (mark, told) in marks.enumerated() where shown[mark] != 0 {
      for (place, value) in told { scores[place] += value * shown[mark] }
    }
    for (cue, told) in cues.enumerated() where !told.isEmpty {
      let strength = CueMark.strength(at: cue, in: cueScores)
      guard strength > 0 else { continue }
      for (place, value) in told { scores[place] += value * strength }
    }
    return scores
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
    var voices: [Voice] = []
    let loudness = TermScan.loudness(words: count)
    TermScan.run(words, count: count, classes: classes) { key, start, end in
      guard let row = row(key) else { return }
      for index in Int(starts[row])..<Int(starts[row + 1]) where Int(places[index]) == place {
        voices.append(
          Voice(key: key, words: start..<end, value: Double(values[index]) * loudness))
      }
    }
    return voices
  }
}
