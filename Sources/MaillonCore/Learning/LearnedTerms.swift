/// Writes fitted weights down as terms that a person can read.
struct LearnedTerms {
  let columns: [LearningMaterial.Column]
  let weights: [Double]
  let material: LearningMaterial
  let criteria: [String]
  let rubric: Rubric
  let options: Learner.Options

  /// What was learned, for the languages of these numbers, added to what was known.
  func words(for languages: Set<Int8>) -> [LearnedWords] {
    languages.filter { $0 >= 0 }.sorted().map { words(of: $0) }
  }

  private func words(of language: Int8) -> LearnedWords {
    let name = material.languages[Int(language)]
    let classNames = rubric.classNames
    let width = 3 + 4 * criteria.count
    var totals: [String: [Double]] = [:]
    func add(_ pattern: String, place: Int, _ value: Double) {
      totals[pattern, default: [Double](repeating: 0, count: 3 + 3 * criteria.count)][place] +=
        value
    }
    for (index, column) in columns.enumerated()
    where column.language < 0 || column.language == language {
      let scale = LearningMaterial.scale(of: column)
      let own = (0..<width).map { weights[index * width + $0] * scale }
      let pattern = pattern(of: column, classNames)
      // Of the answers to a question only differences count: outcomes stand against their mean,
      // levels against not being spoken of.
      let mean = (own[0] + own[1] + own[2]) / 3
      for place in 0..<3 { add(pattern, place: place, own[place] - mean) }
      for criterion in criteria.indices {
        let base = 3 + 4 * criterion
        for level in 0..<3 {
          add(pattern, place: 3 + 3 * criterion + level, own[base + 1 + level] - own[base])
        }
      }
    }
    let known = rubric.learned.first { $0.language == name }
    for term in known?.terms ?? [] {
      guard
        let base = term.criterion.map({ id in criteria.firstIndex(of: id).map { 3 + 3 * $0 } })
          ?? 0
      else { continue }
      for level in Level.allCases {
        add(term.pattern, place: base + Int(level.rawValue) - 1, term.weights[level])
      }
    }
    var words = known ?? LearnedWords(language: name)
    words.terms = terms(totals)
    return words
  }

  private func pattern(of column: LearningMaterial.Column, _ classNames: [String]) -> String {
    switch column.kind {
    case .term: TermKey(bits: column.key).pattern(classes: classNames)
    case .mark: TextMark(rawValue: Int(column.key))?.pattern ?? ""
    case .cue: CueMark.pattern(at: Int(column.key), criteria: criteria)
    }
  }

  /// The terms, criterion by criterion, the strongest first.
  private func terms(_ totals: [String: [Double]]) -> [LearnedWords.Term] {
    let patterns = totals.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return (0...criteria.count).flatMap { group -> [LearnedWords.Term] in
      let terms = patterns.compactMap { pattern -> LearnedWords.Term? in
        guard let all = totals[pattern] else { return nil }
        let isMark = pattern.hasPrefix(".")
        let kept = all[3 * group..<3 * group + 3].map { value in
          let rounded = isMark ? (value * 100).rounded() / 100 : (value * 10).rounded() / 10
          return isMark || abs(value) >= options.leastWeight ? rounded : 0
        }
        guard kept.contains(where: { $0 != 0 }) else { return nil }
        return LearnedWords.Term(
          pattern: pattern, criterion: group == 0 ? nil : criteria[group - 1],
          weights: LevelNumbers(broken: kept[0], kept: kept[1], exceeded: kept[2]))
      }
      return terms.enumerated().sorted { left, right in
        let first = left.element.greatest
        let second = right.element.greatest
        return first != second ? first > second : left.offset < right.offset
      }.map(\.element)
    }
  }
}

extension LearnedWords.Term {
  /// The greatest weight, whatever its sign.
  var greatest: Double { Level.allCases.map { abs(weights[$0]) }.max() ?? 0 }
}
