/// Hears the terms of a narrative, one after the other.
protocol TermListener {
  /// A word.
  mutating func hear(word: Int)
  /// A word and the one beside it.
  mutating func hear(word: Int, beside next: Int)
  /// The classes that a word belongs to.
  mutating func hear(_ own: ClassSet, at word: Int)
  /// Whether it wants to hear what stands near words of these classes.
  func asksNear(_ own: ClassSet) -> Bool
  /// The classes of the words that follow a word within reach.
  mutating func hear(_ own: ClassSet, at word: Int, near others: Range<Int>, _ ahead: ClassSet)
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
      let sentence = words[index].sentence
      listener.hear(word: index)
      let next = index &+ 1
      if next < count, words[next].sentence == sentence {
        listener.hear(word: index, beside: next)
      }
      let own = classes[words[index].form]
      guard !own.isEmpty else { continue }
      listener.hear(own, at: index)
      guard listener.asksNear(own) else { continue }
      var ahead = ClassSet.none
      var other = next
      let last = min(count, next &+ TermKey.reach)
      while other < last, words[other].sentence == sentence {
        ahead.formUnion(classes[words[other].form])
        other &+= 1
      }
      listener.hear(own, at: index, near: next..<other, ahead)
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

  mutating func hear(_ own: ClassSet, at word: Int) {
    own.forEach { found.append(TermKey(TermKey.code(class: $0))) }
  }

  func asksNear(_ own: ClassSet) -> Bool { true }

  mutating func hear(_ own: ClassSet, at word: Int, near others: Range<Int>, _ ahead: ClassSet) {
    own.forEach { first in
      ahead.forEach { second in
        guard second != first else { return }
        found.append(TermKey(TermKey.code(class: first), near: TermKey.code(class: second)))
      }
    }
  }
}
