/// What customers say matters to them, criterion by criterion.
///
/// Importance is relative: 1 is what matters as much as the rest on average, 2 twice as much. So
/// percentages, points to share out, and ratings from 1 to 5 can be read alike; and where respondents are
/// known one by one each of them weighs the same, however high they rate.
package struct Wants: Hashable, Sendable {
  /// How much one thing matters.
  package struct Want: Hashable, Sendable {
    /// The name as the survey writes it: a criterion's id or title, or a thing of the customers' own.
    package let name: String

    /// The relative importance, not negative; 1 is average.
    package let importance: Double

    /// How many answered; nil where the survey gives sums only.
    package let respondents: Int?

    /// The interval of the importance over respondents; nil where the survey gives sums only.
    package let interval: ScoreRange?

    /// Whether it matters at least as much as the rest on average.
    package var isWanted: Bool { importance >= 1 }

    /// Whether it matters at most half as much as the rest, and not for want of answers.
    package var isHardlyWanted: Bool {
      importance <= Wants.hardly && (interval.map { $0.high < 1 } ?? true)
    }
  }

  /// Two ends of an interval.
  package struct ScoreRange: Hashable, Sendable {
    /// The lower end.
    package let low: Double
    /// The upper end.
    package let high: Double
  }

  /// The relative importance up to which hardly anybody wants a thing.
  package static let hardly = 0.5

  /// What is wanted, in the order of the survey.
  package let wants: [Want]

  /// How many people answered; nil where the survey gives sums only.
  package let respondents: Int?

  /// Reads sums: one importance for each thing; negative ones count as 0.
  package init(sums: [(name: String, importance: Double)]) {
    let values = sums.map { max(0, $0.importance) }
    let mean = values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
    respondents = nil
    wants = zip(sums, values).map { sum, value in
      Want(
        name: sum.name, importance: mean > 0 ? value / mean : 1, respondents: nil, interval: nil)
    }
  }

  /// Reads answers: for each respondent one number, or none, for each thing.
  ///
  /// - Parameters:
  ///   - names: The things.
  ///   - answers: The numbers of each respondent, in the order of the names; negative ones count as 0.
  ///   - level: How much of the probability an interval holds.
  package init(names: [String], answers: [[Double?]], level: Double = 0.95) {
    var shares = [[Double]](repeating: [], count: names.count)
    var count = 0
    for answer in answers {
      let given = zip(answer, names.indices).compactMap { value, index in
        value.map { (index: index, value: max(0, $0)) }
      }
      let sum = given.reduce(0) { $0 + $1.value }
      guard sum > 0 else { continue }
      count += 1
      for entry in given {
        shares[entry.index].append(entry.value / sum * Double(given.count))
      }
    }
    respondents = count
    wants = zip(names, shares).map { name, shares in
      let n = Double(shares.count)
      let mean = shares.isEmpty ? 0 : shares.reduce(0, +) / n
      var interval: ScoreRange?
      if shares.count >= 2 {
        let spread = shares.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
        let half = -normalQuantile((1 - level) / 2) * (spread / n).squareRoot()
        interval = ScoreRange(low: max(0, mean - half), high: mean + half)
      }
      return Want(name: name, importance: mean, respondents: shares.count, interval: interval)
    }
  }

  /// What is said of a criterion, by its id or one of its titles; nil if nothing.
  package func want(of criterion: Criterion) -> Want? {
    let names = Set(
      [criterion.id, criterion.title.english, criterion.title.french].compactMap { $0 }.map {
        ComparedName($0)
      })
    return wants.first { names.contains(ComparedName($0.name)) }
  }

  /// The relative importance of a criterion; nil if nothing is said of it.
  package func importance(of criterion: Criterion) -> Double? {
    want(of: criterion)?.importance
  }

  /// Whether customers say that a criterion hardly matters.
  package func isHardlyWanted(_ criterion: Criterion) -> Bool {
    want(of: criterion)?.isHardlyWanted ?? false
  }

  /// What is wanted that is none of these criteria.
  package func wants(beyond criteria: [Criterion]) -> [Want] {
    let known = Set(criteria.compactMap { want(of: $0)?.name })
    return wants.filter { !known.contains($0.name) }
  }
}
