/// Finds the terms of a scanned narrative: its words, pairs of words, and classes of words.
struct TermScan {
  /// Says each term with its first word and one past its last.
  ///
  /// - Parameters:
  ///   - words: The words of the narrative.
  ///   - count: How many they are.
  ///   - classes: For each form of a word, the classes it belongs to.
  ///   - found: Called for every term, in the order of the text.
  @inline(__always)
  static func run(
    _ words: UnsafeMutableBufferPointer<Word>, count: Int, classes: WordClasses,
    found: (TermKey, Int, Int) -> Void
  ) {
    for index in 0..<count {
      let word = words[index]
      found(TermKey(word.stem), index, index + 1)
      let next = index + 1
      if next < count, words[next].sentence == word.sentence {
        found(TermKey(word.stem, beside: words[next].stem), index, next + 1)
      }
      let own = classes[word.form]
      guard !own.isEmpty else { continue }
      for code in own {
        found(TermKey(code), index, index + 1)
        var other = next
        let last = min(count, next + TermKey.reach)
        while other < last, words[other].sentence == word.sentence {
          for second in classes[words[other].form] where second != code {
            found(TermKey(code, near: second), index, other + 1)
          }
          other += 1
        }
      }
    }
  }

  /// How loud each term of a narrative of so many words is.
  @inline(__always)
  static func loudness(words count: Int) -> Double { 0.7 / Double(max(8, count)).squareRoot() }
}

/// The classes that words belong to, by form: the rubric's lists of words.
final class WordClasses: @unchecked Sendable {
  private let starts: UnsafeMutableBufferPointer<Int32>
  private let codes: UnsafeMutableBufferPointer<UInt32>

  /// Copies the classes of each form.
  init(_ rows: [[UInt32]]) {
    starts = .allocate(capacity: rows.count + 1)
    codes = .allocate(capacity: rows.reduce(0) { $0 + $1.count })
    var place = 0
    starts.initializeElement(at: 0, to: 0)
    for (index, row) in rows.enumerated() {
      for code in row {
        codes.initializeElement(at: place, to: code)
        place += 1
      }
      starts.initializeElement(at: index + 1, to: Int32(place))
    }
  }

  deinit {
    starts.deallocate()
    codes.deallocate()
  }

  /// The classes of a form.
  @inline(__always)
  subscript(form: Int32) -> Slice<UnsafeMutableBufferPointer<UInt32>> {
    codes[Int(starts[Int(form)])..<Int(starts[Int(form) + 1])]
  }
}
