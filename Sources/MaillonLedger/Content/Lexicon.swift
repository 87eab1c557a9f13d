import MaillonCore

/// The ledger's words: short texts that come again and again, numbered, so that contents stay small.
final class Lexicon: WordSource, WordCollector {
  /// The words as they stand now, to be used on any thread.
  private(set) var known = KnownWords()

  private let store: any Store
  private let insertion: any RowLoader

  /// Reads the words of a ledger.
  init(_ store: any Store) throws {
    self.store = store
    insertion = try store.loader("word", ["number", "text"])
    try reload()
  }

  /// Reads the words again, after another connection may have added some or a write was taken back.
  func reload() throws {
    known = KnownWords()
    let rows = try store.statement("SELECT number, text FROM word ORDER BY number")
    while try rows.step() {
      // Words are numbered without gaps; anything else is not ours.
      guard rows.integer(0) == Int64(known.count) else { throw ContentError.malformed }
      known.add(rows.text(1))
    }
  }

  func word(_ number: Int) -> String? { known.word(number) }

  func reference(to word: String) throws(StoreError) -> WordReference {
    let reference = known.reference(to: word)
    guard case .open = reference else { return reference }
    let number = known.count
    insertion.bind(Int64(number), at: 1)
    insertion.bind(word, at: 2)
    try insertion.run()
    known.add(word)
    return .number(number)
  }
}

/// The words of a ledger as they stood at some time.
struct KnownWords: WordSource, WordCollector, Sendable {
  private var words: [String] = []
  private var numbers = TextTable()

  /// Beyond this many words, texts are written out: a file of free answers must not fill the memory.
  private static let capacity = 30_000
  /// Longer texts are written out.
  private static let longest = 64

  /// How many words there are.
  var count: Int { words.count }

  func word(_ number: Int) -> String? {
    words.indices.contains(number) ? words[number] : nil
  }

  func reference(to word: String) -> WordReference {
    guard word.utf8.count <= KnownWords.longest else { return .text }
    if let number = numbers.number(of: word) { return .number(Int(number)) }
    return words.count < KnownWords.capacity ? .open : .text
  }

  /// Adds a word, under the next number.
  mutating func add(_ word: String) {
    numbers.insert(word, Int64(words.count))
    words.append(word)
  }
}
