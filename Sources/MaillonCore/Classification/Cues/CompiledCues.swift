/// What a rubric knows of one language, compiled once: its words, its cues, what it has learned.
package final class CompiledCues: Sendable {
  /// What a cue needs to be known by when it is found.
  struct Compiled: Sendable {
    /// The cue's index in the rubric.
    var index: Int32
    /// Where its words must stand.
    var speech: Cue.Speech
    /// Whether it counts even inside a negation.
    var ignoresNegation: Bool
  }

  let language: String
  /// The words that anything mentions.
  let vocabulary: Vocabulary
  /// The cues.
  let rows: CueRows
  /// The classes that learned terms are made of: the lists of words.
  let classes: WordClasses
  /// The lists that learned terms may name, in the order of their numbers.
  let classNames: [String]
  /// What was learned, ready to read with; nil where nothing was.
  let learned: LearnedReader?

  /// A cue that could not be compiled.
  package struct Fault: Equatable, Sendable {
    /// The cue's index in the rubric.
    package var cue: Int
    /// Why.
    package var fault: CuePatternFault
  }

  /// The cues that cannot be read.
  package static func faults(cues: [Cue], lists: [WordList]) -> [Fault] {
    Set(cues.map(\.language)).flatMap { language in
      LaidCues(cues, lists: lists, language: language).faults
    }.sorted { $0.cue < $1.cue }
  }

  /// Compiles what a rubric knows of a language; cues that cannot be read are left out.
  package init(_ rubric: Rubric, language: String) {
    let classNames = rubric.classNames
    let laid = LaidCues(rubric.cues, lists: rubric.lists, language: language)
    var symbols = laid.symbols
    var classOf: [Int32: Int] = [:]
    for (number, name) in classNames.enumerated() {
      // A class may have the members of another: both then share a symbol, and the first is meant.
      guard let members = symbols.list(name), !members.isEmpty else { continue }
      let symbol = symbols.symbol(for: members)
      if classOf[symbol] == nil { classOf[symbol] = number }
    }
    let lexicon = Lexicon(
      entries: symbols.entries + Self.grammarEntries(language: language),
      numbers: NumberWords.values(language: language).compactMap { word, value in
        guard case .letters(let letters)? = FoldedWord.pieces(of: word).first else { return nil }
        return (letters, value)
      })
    let learned = rubric.learned.first { $0.language == language }.map {
      LearnedEntries($0, rubric: rubric, classNames: classNames)
    }
    let vocabulary = Vocabulary(lexicon, stems: learned?.stems ?? [])
    self.language = language
    self.vocabulary = vocabulary
    self.classNames = classNames
    rows = CueRows(
      laid.rows, lexicon: lexicon, symbols: symbols, cues: laid.cues, language: language)
    classes = WordClasses(
      lexicon.symbols.map { symbols in
        symbols.reduce(into: ClassSet.none) { set, symbol in
          if let number = classOf[symbol] { set.insert(number) }
        }
      })
    self.learned = learned.map {
      LearnedReader($0, classes: classNames.count, vocabulary: vocabulary)
    }
  }

  private static func grammarEntries(language: String) -> [Lexicon.Entry] {
    Grammar.Role.allCases.flatMap { role in
      Grammar.words(role, language: language).compactMap { word in
        guard case .letters(let letters)? = FoldedWord.pieces(of: word).first else { return nil }
        return Lexicon.Entry(letters: letters, isStem: false, symbol: role.rawValue)
      }
    }
  }
}

/// The cues of one language as rows of steps.
private struct LaidCues {
  var symbols: SymbolTable
  var rows: [(steps: [CueStep], cue: Int32)] = []
  /// The cues that rows belong to, by number.
  var cues: [CompiledCues.Compiled] = []
  /// Those that cannot be read.
  var faults: [CompiledCues.Fault] = []

  init(_ all: [Cue], lists: [WordList], language: String) {
    var members: [String: Set<SymbolTable.Member>] = [:]
    for list in lists where list.language == language {
      members[list.id, default: []].formUnion(list.members)
    }
    symbols = SymbolTable(lists: members, firstSymbol: Grammar.count)
    for (index, cue) in all.enumerated() where cue.language == language {
      let read = CuePatternParser.parse(cue.pattern)
        .flatMap { CuePatternLayout.rows(of: $0, symbols: &symbols) }
      switch read {
      case .failure(let fault): faults.append(CompiledCues.Fault(cue: index, fault: fault))
      case .success(let steps):
        rows += steps.map { ($0, Int32(cues.count)) }
        cues.append(
          CompiledCues.Compiled(
            index: Int32(index), speech: cue.speech, ignoresNegation: cue.ignoresNegation))
      }
    }
  }
}
