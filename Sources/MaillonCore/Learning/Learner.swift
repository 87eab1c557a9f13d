/// Learns, from narratives that a person has coded, what words tell.
///
/// What the rubric has learned before is where it starts from: few narratives change little. Of the
/// terms, those that stand in fewer than `leastNarratives` narratives are left out, and weights too
/// small to matter are dropped.
package struct Learner: Sendable {
  /// What may be chosen.
  package struct Options: Equatable, Sendable {
    /// In how many narratives a term must stand.
    package var leastNarratives = 3
    /// What large weights cost.
    package var penalty = 0.05
    /// How small a weight may be and still be kept.
    package var leastWeight = 0.5
    /// How many steps the fit takes.
    package var steps = 60
    /// By how many folds confidence is calibrated.
    package var folds = 5
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
    var scores: LearnedScores
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
  /// They are dealt out in turn, in an order shuffled by a fixed seed.
  func parts(folds: Int, among chosen: [Int], always: [Int]) -> [Part] {
    var order = chosen
    var random = SeededOrder(seed: 20_251)
    random.shuffle(&order)
    let folds = max(2, folds)
    return (0..<folds).compactMap { fold in
      let asked = order.indices.filter { $0 % folds == fold }.map { order[$0] }
      let taught = order.indices.filter { $0 % folds != fold }.map { order[$0] } + always
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
    let examples = used.map { index in
      var example = LogisticFit.Example(columns: [], values: [], answer: 0, offsets: [])
      for entry in material.rows[index].entries {
        guard let place = places[entry.column] else { continue }
        example.columns.append(place)
        example.values.append(entry.value)
      }
      return example
    }
    let width = 3 + 4 * criteria.count
    var fitted = [Double](repeating: 0, count: columns.count * width)
    // One question at a time: what is the outcome, then each criterion's level, or none.
    for question in 0...criteria.count {
      let base = question == 0 ? 0 : 4 * question - 1
      let answers = question == 0 ? 3 : 4
      var asked = examples
      for (place, index) in used.enumerated() {
        asked[place].answer =
          question == 0
          ? Int(narratives[index].outcome.rawValue) - 1
          : Int(narratives[index].findings[criteria[question - 1]]?.rawValue ?? 0)
        if !offsets.isEmpty { asked[place].offsets = Array(offsets[index][base..<base + answers]) }
      }
      let own = LogisticFit(
        width: answers, columns: columns.count, penalty: options.penalty, steps: options.steps
      ).weights(asked)
      for column in columns.indices {
        for answer in 0..<answers {
          fitted[column * width + base + answer] = own[column * answers + answer]
        }
      }
    }
    return LearnedTerms(
      columns: columns, weights: fitted, material: material, criteria: criteria, rubric: rubric,
      options: options
    ).words(for: Set(chosen.map { material.rows[$0].language }))
  }
}
