/// Coded narratives as rows of numbers: what there is to learn from.
///
/// A column is a term, a mark, or the strength of hand-written cues. Classes of words, marks and cues
/// have a column shared by all languages besides one of their own, so that languages learn from each
/// other.
struct LearningMaterial {
  /// What a column stands for.
  struct Column: Hashable, Comparable {
    enum Kind: UInt8 { case term, mark, cue }
    /// The language's number; −1 for all.
    var language: Int8
    var kind: Kind
    /// The term's bits, the mark's number, the cues' place.
    var key: UInt64

    static func < (left: Column, right: Column) -> Bool {
      (left.language, left.kind.rawValue, left.key)
        < (right.language, right.kind.rawValue, right.key)
    }
  }

  /// What one narrative shows: columns with their values, in a fixed order.
  struct Row {
    var language: Int8
    var entries: [(column: Column, value: Double)]
  }

  /// The languages, by number.
  let languages: [String]
  /// One row a narrative; a narrative in a language without lists or cues has an empty one.
  let rows: [Row]

  /// How strongly columns stand out: the stronger, the more readily they learn.
  private static let shared = 0.8
  private static let own = 0.6
  private static let both = 0.7
  private static let mark = 0.3
  private static let cue = 0.3
  private static let always = 3.0

  /// The share of a column's weight that a term, mark or cue of a language gets from it.
  static func scale(of column: Column) -> Double {
    switch column.kind {
    case .term:
      let term = TermKey(bits: column.key)
      guard term.isOfClasses else { return 1 }
      return term.voice * (column.language < 0 ? shared : own)
    case .mark:
      return column.key == UInt64(TextMark.always.rawValue) ? always : both * mark
    case .cue: return both * cue
    }
  }

  /// Reads narratives.
  init(_ narratives: [CodedNarrative], rubric: Rubric) {
    let languages = Set(rubric.cues.map(\.language) + rubric.lists.map(\.language)).sorted()
    self.languages = languages
    var plain = rubric
    plain.learned = []
    let reader = NarrativeReader(rubric: plain)
    let cues = languages.map { LazyCues(rubric: plain, language: $0) }
    let criteria = min(rubric.criteria.count, PackedLevels.capacity)
    rows = narratives.map { narrative in
      guard let number = languages.firstIndex(of: narrative.language) else {
        return Row(language: -1, entries: [])
      }
      return Self.row(
        narrative, language: Int8(number), cues: cues[number].compiled, reader: reader,
        criteria: criteria)
    }
  }

  private static func row(
    _ narrative: CodedNarrative, language: Int8, cues: CompiledCues, reader: NarrativeReader,
    criteria: Int
  ) -> Row {
    var values: [Column: Double] = [:]
    func note(_ kind: Column.Kind, _ key: UInt64, _ value: Double, isShared: Bool) {
      let own = Column(language: language, kind: kind, key: key)
      values[own] = value * scale(of: own)
      guard isShared else { return }
      let all = Column(language: -1, kind: kind, key: key)
      values[all] = value * scale(of: all)
    }
    var text = narrative.text
    text.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(
        of: Word.self, capacity: WordScanner.capacity(bytes: bytes.count)
      ) { words in
        let (count, seen) = WordScanner.scan(
          bytes, into: words, vocabulary: cues.vocabulary.view)
        let loudness = TermScan.loudness(words: count)
        var keys = TermKeys(words: words)
        TermScan.run(words, count: count, classes: cues.classes, &keys)
        for key in keys.found { note(.term, key.bits, loudness, isShared: key.isOfClasses) }
        let shown = TextMark.values(of: seen, words: words, count: count)
        for mark in 0..<shown.count where shown[mark] != 0 {
          note(
            .mark, UInt64(mark), shown[mark], isShared: mark != TextMark.always.rawValue)
        }
      }
    }
    NarrativeReader.Room.lend(criteria: criteria) { room in
      _ = reader.read(
        Narrative(text: narrative.text, language: narrative.language), keepingPlaces: false,
        into: room)
      for place in 0..<3 + 3 * criteria {
        let strength = CueMark.strength(at: place, in: room.cues)
        if strength > 0 { note(.cue, UInt64(place), strength, isShared: true) }
      }
    }
    return Row(
      language: language,
      entries: values.sorted { $0.key < $1.key }.map { (column: $0.key, value: $0.value) })
  }
}
