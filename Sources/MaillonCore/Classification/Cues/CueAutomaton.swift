/// All cues of one language, compiled once into one automaton.
package struct CueAutomaton: Sendable {
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
  let tables: CueTables
  /// The classes that learned terms are made of: the lists of words.
  let classes: WordClasses
  /// The lists that learned terms may name, in the order of their numbers.
  let classNames: [String]
  /// What was learned, ready to read with; nil where nothing was.
  var learned: LearnedReader?

  /// A cue that could not be compiled.
  package struct Fault: Equatable, Sendable {
    /// The cue's index in the rubric.
    package var cue: Int
    /// Why.
    package var fault: CuePatternFault
  }

  /// The cues that cannot be read, without compiling the others.
  package static func faults(cues: [Cue], lists: [WordList]) -> [Fault] {
    var faults: [Fault] = []
    for language in Set(cues.map(\.language)) {
      var symbols = symbolTable(lists: lists, language: language)
      for (index, cue) in cues.enumerated() where cue.language == language {
        let rows = CuePatternParser.parse(cue.pattern)
          .flatMap { CuePatternLayout.rows(of: $0, symbols: &symbols) }
        if case .failure(let fault) = rows { faults.append(Fault(cue: index, fault: fault)) }
      }
    }
    return faults.sorted { $0.cue < $1.cue }
  }

  private static func symbolTable(lists: [WordList], language: String) -> SymbolTable {
    var members: [String: Set<SymbolTable.Member>] = [:]
    for list in lists where list.language == language {
      members[list.id, default: []].formUnion(list.members)
    }
    return SymbolTable(lists: members, firstSymbol: Grammar.count)
  }

  /// Compiles the cues of a language; what cannot be read is left out and returned.
  ///
  /// - Parameters:
  ///   - cues: The cues of all languages.
  ///   - lists: The lists of words of all languages.
  ///   - language: The language to compile.
  ///   - classNames: The lists that learned terms may name, in the order of their numbers.
  /// - Returns: The automaton, and the cues that were left out.
  package static func compile(
    cues: [Cue], lists: [WordList], language: String, classNames: [String] = []
  ) -> (automaton: CueAutomaton, faults: [Fault]) {
    var symbols = symbolTable(lists: lists, language: language)
    var trie = CueTrie()
    var compiled: [Compiled] = []
    var faults: [Fault] = []
    for (index, cue) in cues.enumerated() where cue.language == language {
      let parsed = CuePatternParser.parse(cue.pattern)
        .flatMap { CuePatternLayout.rows(of: $0, symbols: &symbols) }
      switch parsed {
      case .failure(let fault): faults.append(Fault(cue: index, fault: fault))
      case .success(let rows):
        for row in rows { trie.insert(row, cue: Int32(compiled.count)) }
        compiled.append(
          Compiled(
            index: Int32(index), speech: cue.speech, ignoresNegation: cue.ignoresNegation))
      }
    }
    var classCodes: [Int32: UInt32] = [:]
    for (number, name) in classNames.enumerated() {
      // A class may have the members of another: both then share a symbol, and the first is meant.
      guard let members = symbols.list(name), !members.isEmpty else { continue }
      let symbol = symbols.symbol(for: members)
      if classCodes[symbol] == nil { classCodes[symbol] = TermKey.firstClass | UInt32(number) }
    }
    let lexicon = Lexicon(
      entries: symbols.entries + grammarEntries(language: language),
      numbers: NumberWords.values(language: language).compactMap { word, value in
        guard case .letters(let letters)? = FoldedWord.pieces(of: word).first else { return nil }
        return (letters, value)
      })
    let tables = CueTables(
      lexicon: lexicon, nodes: trie.nodes, symbolCount: symbols.count,
      numberTests: symbols.numberTests, cues: compiled)
    let classes = WordClasses(lexicon.symbols.map { $0.compactMap { classCodes[$0] }.sorted() })
    return (
      CueAutomaton(language: language, tables: tables, classes: classes, classNames: classNames),
      faults
    )
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
