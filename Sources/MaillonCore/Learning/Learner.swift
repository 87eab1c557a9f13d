/// Learns, from narratives that a person has coded, what words tell.
///
/// What the rubric has learned before is where it starts from: few narratives change little. Of the
/// terms, those that stand in fewer than `leastNarratives` narratives are left out, and weights too
/// small to matter are dropped.
package struct Learner: Sendable {
  /// What may be chosen.
  package struct Options: Equatable, Sendable {
    /// In how many narratives a term must stand.
    package var leastNarratives = 4
    /// How many terms may speak of one criterion; of the outcome twice as many.
    package var mostTerms = 4_500
    /// What large weights cost.
    package var penalty = 0.1
    /// How small a weight may be and still be kept.
    package var leastWeight = 0.3
    /// How many steps the fit takes.
    package var steps = 200
    /// By how many folds confidence is calibrated.
    package var folds = 10
    /// The precision that decided outcomes shall have.
    package var precision = 0.9

    /// The usual choices.
    package init() {}
  }

  /// The rubric to begin with.
  let rubric: Rubric
  let options: Options
  private let narratives: [CodedNarrative]
  private let material: LearningMaterial
  private let offsets: [[Double]]
  private let criteria: [String]

  /// Reads the narratives.
  package init(_ narratives: [CodedNarrative], rubric: Rubric, options: Options = Options()) {
    self.rubric = rubric
    self.options = options
    self.narratives = narratives
    criteria = rubric.criteria.prefix(PackedLevels.capacity).map(\.id)
    material = LearningMaterial(narratives, rubric: rubric)
    let width = 3 + 4 * criteria.count
    if rubric.learned.isEmpty {
      offsets = []
    } else {
      let reader = NarrativeReader(rubric: rubric)
      let count = criteria.count
      offsets = narratives.map { narrative in
        guard let scores = reader.learnedScores(narrative, criteria: count) else {
          return [Double](repeating: 0, count: width)
        }
        return (0..<3).map { scores[$0] }
          + (0..<count).flatMap { criterion in
            [0.0] + (0..<3).map { scores[3 + 3 * criterion + $0] }
          }
      }
    }
  }

  /// How many narratives there are.
  package var count: Int { narratives.count }

  /// The rubric with what it has learned from all narratives, its confidence calibrated.
  package func learn() -> Rubric {
    let heard = crossValidated(folds: options.folds)
    var learned = weights(from: Array(narratives.indices))
    for place in learned.indices {
      let own = heard.filter { narratives[$0.narrative].language == learned[place].language }
      Calibration(own, precision: options.precision, rubric: rubric).apply(to: &learned[place])
    }
    var rubric = rubric
    let others = rubric.learned.filter { old in
      !learned.contains { $0.language == old.language }
    }
    rubric.learned = (learned + others).sorted { $0.language < $1.language }
    return rubric
  }

  /// What a narrative came to when it was read by what the others taught.
  struct Heard {
    var narrative: Int
    var coded: CodedNarrative
    /// What the words came to; see `LearnedScores`.
    var scores: [Double]
  }

  /// One part of the narratives, and what the others taught.
  struct Part {
    var learned: [LearnedWords]
    var heard: [Heard]
  }

  /// Reads every narrative by what those of other folds taught.
  func crossValidated(folds: Int) -> [Heard] {
    parts(folds: folds, among: Array(narratives.indices), always: []).flatMap(\.heard)
      .sorted { $0.narrative < $1.narrative }
  }

  /// Deals narratives out, and reads each part by what the other parts, and `always`, taught.
  ///
  /// They are dealt out in stretches of neighbours, two a part, in an order shuffled by a fixed seed:
  /// neighbours are by one hand, often two or three endings of one scene, and would tell each other's
  /// outcome; what is to be known is how narratives by other hands will be read.
  func parts(folds: Int, among chosen: [Int], always: [Int]) -> [Part] {
    let folds = max(2, folds)
    let length = max(1, chosen.count / (2 * folds))
    var stretches = stride(from: 0, to: chosen.count, by: length).map { first in
      chosen[first..<min(first + length, chosen.count)]
    }
    var random = SeededOrder(seed: 20_251)
    random.shuffle(&stretches)
    return (0..<folds).compactMap { fold in
      let asked = stretches.indices.filter { $0 % folds == fold }.flatMap { stretches[$0] }
      let taught =
        stretches.indices.filter { $0 % folds != fold }.flatMap { stretches[$0] } + always
      guard !asked.isEmpty, !taught.isEmpty else { return nil }
      var rubric = rubric
      rubric.learned = weights(from: taught.sorted())
      let reader = NarrativeReader(rubric: rubric)
      return Part(
        learned: rubric.learned,
        heard: asked.compactMap { index in
          reader.learnedScores(narratives[index], criteria: criteria.count).map {
            Heard(narrative: index, coded: narratives[index], scores: $0)
          }
        })
    }
  }

  /// What some of the narratives teach, for each language.
  func weights(from chosen: [Int]) -> [LearnedWords] {
    var frequency: [LearningMaterial.Column: Int] = [:]
    for index in chosen {
      for entry in material.rows[index].entries { frequency[entry.column, default: 0] += 1 }
    }
    let columns = frequency.filter { column, count in
      column.kind != .term || count >= options.leastNarratives
    }.keys.sorted()
    let places = Dictionary(
      uniqueKeysWithValues: columns.enumerated().map { ($0.element, Int32($0.offset)) })
    let used = chosen.filter { material.rows[$0].language >= 0 }
    var rows = SparseRows(columns: columns.count)
    for index in used {
      rows.append(
        material.rows[index].entries.compactMap { entry in
          places[entry.column].map { (column: $0, value: entry.value) }
        })
    }
    // One question at a time: what is the outcome, then each criterion's level, or none.
    let fits = concurrentMap(count: criteria.count + 1, size: 1) { [rows] question in
      fit(question, to: rows, of: used, columns: columns)
    }
    let width = 3 + 4 * criteria.count
    var fitted = [Double](repeating: 0, count: columns.count * width)
    for (question, own) in fits.enumerated() {
      let (base, answers) = Self.places(of: question)
      for column in columns.indices {
        for answer in 0..<answers {
          fitted[column * width + base + answer] = own[column][answer]
        }
      }
    }
    return LearnedTerms(
      columns: columns, weights: fitted, material: material, criteria: criteria, rubric: rubric,
      options: options
    ).words(for: Set(chosen.map { material.rows[$0].language }))
  }
  /// Where the answers to a question begin among all, and how many they are.
  private static func places(of question: Int) -> (base: Int, answers: Int) {
    question == 0 ? (0, 3) : (4 * question - 1, 4)
  }

  /// What some narratives teach of one question.
  private func fit(
    _ question: Int, to rows: SparseRows, of used: [Int], columns: [LearningMaterial.Column]
  ) -> [LogisticFit.Answers] {
    let (base, width) = Self.places(of: question)
    let answers = used.map { index -> Int in
      question == 0
        ? Int(narratives[index].outcome.rawValue) - 1
        : Int(narratives[index].findings[criteria[question - 1]]?.rawValue ?? 0)
    }
    var known: [LogisticFit.Answers] = []
    if !offsets.isEmpty {
      known = used.map { index in
        var sums = LogisticFit.Answers.zero
        for answer in 0..<width { sums[answer] = offsets[index][base + answer] }
        return sums
      }
    }
    func weights(_ rows: SparseRows) -> [LogisticFit.Answers] {
      LogisticFit(rows: rows, width: width, penalty: options.penalty, steps: options.steps)
        .weights(answers: answers, offsets: known)
    }
    let all = weights(rows)
    let chosen = telling(
      all, of: question, in: columns, squares: rows.squares,
      most: options.mostTerms * (question == 0 ? 2 : 1))
    guard chosen.count < all.count else { return all }
    // What is left is fitted anew, and takes over what the others said.
    var fitted = [LogisticFit.Answers](repeating: .zero, count: all.count)
    for (column, weight) in zip(chosen, weights(rows.with(only: chosen))) {
      fitted[column] = weight
    }
    return fitted
  }

  /// The columns that tell most of a question: marks and cues, and of the terms those whose weight
  /// is felt most, by how often and how loudly they stand in narratives.
  private func telling(
    _ weights: [LogisticFit.Answers], of question: Int, in columns: [LearningMaterial.Column],
    squares: [Double], most: Int
  ) -> [Int] {
    let felt = weights.indices.map { column -> Double in
      guard columns[column].kind == .term else { return .infinity }
      let weight = weights[column]
      // Outcomes stand against their mean, levels against not being spoken of.
      let middle = question == 0 ? (weight[0] + weight[1] + weight[2]) / 3 : weight[0]
      let away = weight - middle
      let greatest = (0..<Self.places(of: question).answers).map { abs(away[$0]) }.max() ?? 0
      return greatest * squares[column].squareRoot()
    }
    let order = felt.indices.sorted {
      felt[$0] != felt[$1] ? felt[$0] > felt[$1] : $0 < $1
    }
    return order.prefix(most).sorted()
  }
}
