/// Hears the terms of a narrative, one after the other.
protocol TermListener {
  /// A word.
  mutating func hear(word: Int)
  /// A word and the one beside it.
  mutating func hear(word: Int, beside next: Int)
  /// A class that a word belongs to.
  mutating func hear(class code: UInt32, at word: Int)
  /// Whether it wants to hear of classes near this one.
  func asksNear(_ code: UInt32) -> Bool
  /// Two classes whose words stand near each other.
  mutating func hear(class code: UInt32, at word: Int, near second: UInt32, at other: Int)
}

/// Finds the terms of a scanned narrative: its words, pairs of words, and classes of words.
enum TermScan {
  /// Tells each term, in the order of the text.
  ///
  /// - Parameters:
  ///   - words: The words of the narrative.
  ///   - count: How many they are.
  ///   - classes: For each form of a word, the classes it belongs to.
  ///   - listener: Who hears of them.
  @inline(__always)
  static func run(
    _ words: UnsafeMutableBufferPointer<Word>, count: Int, classes: WordClasses,
    _ listener: inout some TermListener
  ) {
    for index in 0..<count {
      let word = words[index]
      listener.hear(word: index)
      let next = index + 1
      if next < count, words[next].sentence == word.sentence {
        listener.hear(word: index, beside: next)
      }
      for code in classes[word.form] {
        listener.hear(class: code, at: index)
        guard listener.asksNear(code) else { continue }
        var other = next
        let last = min(count, next + TermKey.reach)
        while other < last, words[other].sentence == word.sentence {
          for second in classes[words[other].form] where second != code {
            listener.hear(class: code, at: index, near: second, at: other)
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

/// Keeps each term as a key, in the order of the text.
struct TermKeys: TermListener {
  let words: UnsafeMutableBufferPointer<Word>
  private(set) var found: [TermKey] = []

  /// Listens to a narrative.
  init(words: UnsafeMutableBufferPointer<Word>) { self.words = words }

  mutating func hear(word: Int) { found.append(TermKey(words[word].stem)) }

  mutating func hear(word: Int, beside next: Int) {
    found.append(TermKey(words[word].stem, beside: words[next].stem))
  }

  mutating func hear(class code: UInt32, at word: Int) { found.append(TermKey(code)) }

  func asksNear(_ code: UInt32) -> Bool { true }

  mutating func hear(class code: UInt32, at word: Int, near second: UInt32, at other: Int) {
    found.append(TermKey(code, near: second))
  }
}
