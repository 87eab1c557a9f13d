/// Takes the rows of the terms that a narrative shows.
protocol RowSink {
  /// A term, by its row, with its words.
  mutating func add(row: Int, _ words: Range<Int>)
}

/// Hears terms as rows of a table; what no term mentions is passed over.
struct RowListener<Sink: RowSink>: TermListener {
  let tables: TermTables
  let words: UnsafeMutableBufferPointer<Word>
  var sink: Sink
  private var current = TermTables.Entry.none
  /// What is known of the word after the last one heard, where that was looked up already.
  private var next: (word: Int, entry: TermTables.Entry) = (-1, .none)

  /// Listens for a sink.
  init(tables: TermTables, words: UnsafeMutableBufferPointer<Word>, sink: Sink) {
    self.tables = tables
    self.words = words
    self.sink = sink
  }

  @inline(__always)
  private mutating func add(_ row: Int32, _ words: Range<Int>) {
    if row >= 0 { sink.add(row: Int(row), words) }
  }

  @inline(__always)
  mutating func hear(word: Int) {
    current = next.word == word ? next.entry : tables.entry(words[word].stem)
    add(current.row, word..<word + 1)
  }

  @inline(__always)
  mutating func hear(word: Int, beside other: Int) {
    next = (other, tables.entry(words[other].stem))
    add(tables.row(current, beside: next.entry), word..<other + 1)
  }

  @inline(__always)
  mutating func hear(class code: UInt32, at word: Int) {
    add(tables.row(class: code), word..<word + 1)
  }

  @inline(__always)
  func asksNear(_ code: UInt32) -> Bool { tables.beginsNear(code) }

  @inline(__always)
  mutating func hear(class code: UInt32, at word: Int, near second: UInt32, at other: Int) {
    add(tables.row(class: code, near: second), word..<other + 1)
  }
}
