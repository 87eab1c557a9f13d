/// Takes the rows of the terms that a narrative shows.
protocol RowSink {
  /// Whether it asks where terms stand; if not, a term may come with its first word alone, and once
  /// for all its places in reach.
  static var needsPlaces: Bool { get }
  /// A term, by its row, with its words.
  mutating func add(row: Int, _ words: Range<Int>)
}

/// Hears terms as rows of a table; what no term mentions is passed over.
struct RowListener<Sink: RowSink>: TermListener {
  let tables: TermTables.View
  let words: UnsafeMutableBufferPointer<Word>
  let classes: WordClasses
  var sink: Sink

  @inline(__always)
  mutating func hear(word: Int) {
    let number = words[word].number
    guard number >= 0 else { return }
    let row = tables.row(word: number)
    if row >= 0 { sink.add(row: Int(row), word..<word + 1) }
  }

  @inline(__always)
  mutating func hear(word: Int, beside next: Int) {
    let (first, second) = (words[word].number, words[next].number)
    guard first >= 0, second >= 0 else { return }
    let row = tables.row(word: first, beside: second)
    if row >= 0 { sink.add(row: Int(row), word..<next + 1) }
  }

  @inline(__always)
  mutating func hear(_ own: ClassSet, at word: Int) {
    own.forEach { number in
      let row = tables.row(class: number)
      if row >= 0 { sink.add(row: Int(row), word..<word + 1) }
    }
  }

  @inline(__always)
  func asksNear(_ own: ClassSet) -> Bool { !own.intersection(tables.nearFirsts).isEmpty }

  @inline(__always)
  mutating func hear(_ own: ClassSet, at word: Int, near others: Range<Int>, _ ahead: ClassSet) {
    own.intersection(tables.nearFirsts).forEach { first in
      ahead.intersection(tables.near(first)).forEach { second in
        let row = Int(tables.row(class: first, near: second))
        guard Sink.needsPlaces else { return sink.add(row: row, word..<word + 1) }
        for other in others where classes[words[other].form].contains(second) {
          sink.add(row: row, word..<other + 1)
        }
      }
    }
  }
}
