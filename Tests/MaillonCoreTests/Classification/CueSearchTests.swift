import Testing

@testable import MaillonCore

/// Cues are hung on their rarest words and words are known by their first letters: whatever shortcuts are
/// taken, what is found must be what a plain search finds.
@Suite struct CueSearchTests {
  private static let words = [
    "a", "b", "the", "pain", "painful", "roue", "desk", "deskbound", "sir",
  ]

  /// One element of a pattern, as the plain search takes it.
  private indirect enum Element {
    case word(String)
    case stem(String)
    case any
    case gap(Int)
    case either([Element])
    case maybe(Element)
    case not(String)
    case later

    var pattern: String {
      switch self {
      case .word(let word): word
      case .stem(let stem): stem + "*"
      case .any: "_"
      case .gap(let width): "~\(width)"
      case .either(let choices): "(" + choices.map(\.pattern).joined(separator: " | ") + ")"
      case .maybe(let inner): "[" + inner.pattern + "]"
      case .not(let word): "!" + word
      case .later: "//"
      }
    }
  }

  private struct Pattern {
    var opens: Bool
    var elements: [Element]

    var text: String { (opens ? "^ " : "") + elements.map(\.pattern).joined(separator: " ") }
  }

  private static func hold(_ dice: inout SeededOrder) -> Element {
    switch dice.index(below: 4) {
    case 0: .stem(dice.pick(["pa", "painf", "desk", "s"]))
    case 1: .either([.word(dice.pick(words)), .word(dice.pick(words)), .stem("rou")])
    default: .word(dice.pick(words))
    }
  }

  private static func pattern(_ dice: inout SeededOrder) -> Pattern {
    var elements = [hold(&dice)]
    for _ in 0..<dice.index(below: 3) {
      switch dice.index(below: 7) {
      case 0: elements.append(.any)
      case 1: elements.append(.gap(1 + dice.index(below: 4)))
      case 2: elements.append(.maybe(hold(&dice)))
      case 3: elements.append(.not(dice.pick(words)))
      case 4: elements.append(.later)
      default: break
      }
      elements.append(hold(&dice))
    }
    return Pattern(opens: dice.index(below: 8) == 0, elements: elements)
  }

  /// Looks for a pattern from every word of every sentence, step by step.
  private struct PlainSearch {
    let sentences: [[String]]

    func finds(_ pattern: Pattern) -> Bool {
      sentences.indices.contains { sentence in
        sentences[sentence].indices.contains { start in
          (!pattern.opens || start == 0)
            && holds(pattern.elements[...], sentence, start)
        }
      }
    }

    private func holds(
      _ elements: ArraySlice<Element>, _ sentence: Int, _ position: Int
    ) -> Bool {
      guard let first = elements.first else { return true }
      let rest = elements.dropFirst()
      let words = sentences[sentence]
      let word = position < words.count ? words[position] : nil
      func next() -> Bool { holds(rest, sentence, position + 1) }
      switch first {
      case .word(let asked): return word == asked && next()
      case .stem(let asked): return word?.hasPrefix(asked) == true && next()
      case .any: return word != nil && next()
      case .gap(let width):
        return (position...min(words.count, position + width)).contains {
          holds(rest, sentence, $0)
        }
      case .either(let choices):
        return choices.contains { holds([$0] + rest, sentence, position) }
      case .maybe(let inner):
        return holds(rest, sentence, position) || holds([inner] + rest, sentence, position)
      case .not(let asked): return word != asked && holds(rest, sentence, position)
      case .later:
        let passed = sentences[..<sentence].reduce(0) { $0 + $1.count } + position
        var place = sentences[...sentence].reduce(0) { $0 + $1.count }
        for later in sentences.indices where later > sentence {
          for start in sentences[later].indices {
            if place < passed + 20, holds(rest, later, start) { return true }
            place += 1
          }
        }
        return false
      }
    }
  }

  @Test(arguments: UInt64(1)...30) func `finds what a plain search finds`(seed: UInt64) throws {
    var dice = SeededOrder(seed: seed)
    let patterns = (0..<40).map { _ in Self.pattern(&dice) }
    let cues = patterns.enumerated().map { index, pattern in
      Cue(
        id: "c\(index)", language: "en", criterion: "care", level: .broken, pattern: pattern.text)
    }
    #expect(CompiledCues.faults(cues: cues, lists: []).isEmpty)
    let classifier = Classifier(
      Rubric(id: "r", version: "1", criteria: [Criterion(id: "care")], cues: cues))
    var found = 0
    for _ in 0..<40 {
      let sentences = (0..<1 + dice.index(below: 4)).map { _ in
        (0..<1 + dice.index(below: 9)).map { _ in dice.pick(Self.words) }
      }
      let text = sentences.map { $0.joined(separator: " ") }.joined(separator: ". ")
      let heard = Set(classifier.cuesHeard(in: Narrative(text: text, language: "en")))
      let plain = PlainSearch(sentences: sentences)
      for (index, pattern) in patterns.enumerated() {
        let isFound = plain.finds(pattern)
        found += isFound ? 1 : 0
        #expect(heard.contains(index) == isFound, "\(pattern.text) in: \(text)")
      }
    }
    #expect(found > 100)
  }

  @Test(arguments: UInt64(1)...20) func `a word is known as the lexicon knows it`(seed: UInt64) {
    var dice = SeededOrder(seed: seed)
    let letters = Array("abé")
    func word(_ dice: inout SeededOrder) -> String {
      String((0..<1 + dice.index(below: 9)).map { _ in dice.pick(letters) })
    }
    func folded(_ word: String) -> [UInt8] {
      guard case .letters(let letters)? = FoldedWord.pieces(of: word).first else { return [] }
      return letters
    }
    let entries = (0..<60).map { symbol in
      Lexicon.Entry(
        letters: folded(word(&dice)), isStem: dice.index(below: 3) == 0, symbol: Int32(symbol))
    }
    let lexicon = Lexicon(entries: entries, numbers: [])
    // Learned words, known to the lexicon or not, take part in the look-up and change nothing.
    let stems = Set((0..<30).map { _ in TermKey.code(letters: folded(word(&dice))) })
    let vocabulary = Vocabulary(lexicon, stems: stems)
    let spoken = (0..<400).map { _ in word(&dice) }
    var text = spoken.joined(separator: " ")
    text.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(
        of: Word.self, capacity: WordScanner.capacity(bytes: bytes.count)
      ) { words in
        let (count, _) = WordScanner.scan(bytes, into: words, vocabulary: vocabulary.view)
        #expect(count == spoken.count)
        for (index, word) in spoken.enumerated() {
          let letters = folded(word)
          let satisfied = entries.filter {
            $0.isStem ? letters.starts(with: $0.letters) : letters == $0.letters
          }.map(\.symbol)
          #expect(
            Set(lexicon.symbols[Int(words[index].form)]) == Set(satisfied), "\(word)")
        }
      }
    }
  }
}

extension SeededOrder {
  /// One of some values.
  fileprivate mutating func pick<Value>(_ values: [Value]) -> Value {
    values[index(below: values.count)]
  }
}
