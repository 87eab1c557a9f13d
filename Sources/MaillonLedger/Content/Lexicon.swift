import MaillonCore

/// The ledger's words: short texts that come again and again, numbered, so that contents stay small.
final class Lexicon: WordSource, WordCollector {
  private let store: Store
  private let insertion: Statement
  private var words: [String] = []
  private var numbers = TextTable()

  /// Beyond this many words, texts are written out: a file of free answers must not fill the memory.
  private static let capacity = 30_000
  /// Longer texts are written out.
  private static let longestWord = 64

  /// Reads the words of a ledger.
  init(_ store: Store) throws {
    self.store = store
    insertion = try store.statement("INSERT INTO word (number, text) VALUES (?, ?)")
    try reload()
  }

  /// Reads the words again, after another connection may have added some or a write was taken back.
  func reload() throws {
    words.removeAll(keepingCapacity: true)
    numbers.removeAll()
    let rows = try store.statement("SELECT number, text FROM word ORDER BY number")
    while try rows.step() {
      // Words are numbered without gaps; anything else is not ours.
      guard rows.integer(0) == Int64(words.count) else { throw ContentError.malformed }
      let text = rows.text(1)
      numbers.insert(text, Int64(words.count))
      words.append(text)
    }
  }

  func word(_ number: Int) -> String? {
    words.indices.contains(number) ? words[number] : nil
  }

  func number(of word: String) throws -> Int? {
    guard word.utf8.count <= Lexicon.longestWord else { return nil }
    if let number = numbers.number(of: word) { return Int(number) }
    guard words.count < Lexicon.capacity else { return nil }
    let number = words.count
    insertion.bind(Int64(number), at: 1)
    insertion.bind(word, at: 2)
    try insertion.run()
    words.append(word)
    numbers.insert(word, Int64(number))
    return number
  }
}
