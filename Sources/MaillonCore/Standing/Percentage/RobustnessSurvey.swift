/// Collects what was answered, to score it again under other policies and weights.
package struct RobustnessSurvey: Sendable {
  /// The answers of one encounter that earn points, or do not apply.
  fileprivate struct Sheet: Hashable, Sendable {
    struct Answer: Hashable, Sendable {
      let question: Int
      let weight: Double
      /// The share of the points that was earned; nil where the question does not apply.
      let share: Double?
    }

    var answers: [Answer]
  }

  private let reading: AnswerReading
  private let criterion: Int?
  private var questions: [ExactText: Int] = [:]
  private var sheets: [RankedUnit: [Sheet: Int]] = [:]

  /// Prepares to collect.
  ///
  /// - Parameters:
  ///   - rubric: Whose questions and weights count.
  ///   - criterion: The index of the one criterion that is scored; nil for all.
  package init(_ rubric: Rubric, criterion: Int? = nil) {
    reading = AnswerReading(rubric: rubric)
    self.criterion = criterion
  }

  /// Adds an encounter of a unit.
  package mutating func add(_ encounter: Encounter, unit: RankedUnit) {
    var answers: [Sheet.Answer] = []
    for counted in reading.counted(encounter.answers)
    where criterion == nil || counted.criterion == criterion {
      let question = number(of: encounter.answers[counted.answer].question)
      answers.append(.init(question: question, weight: counted.weight, share: counted.share))
    }
    for answer in encounter.answers {
      guard let silent = reading.notApplicable(answer),
        criterion == nil || silent.criterion == criterion
      else { continue }
      answers.append(
        .init(question: number(of: answer.question), weight: silent.weight, share: nil))
    }
    guard answers.contains(where: { $0.share != nil }) else { return }
    sheets[unit, default: [:]][Sheet(answers: answers), default: 0] += 1
  }

  private mutating func number(of question: String) -> Int {
    let text = ExactText(question)
    let number = questions[text] ?? questions.count
    questions[text] = number
    return number
  }

  /// Tries every policy, and other weights.
  ///
  /// For each runner-up the weights that favour it most are found corner by corner: whatever question
  /// helps the leader more weighs as little as it may, whatever helps the other as much.
  ///
  /// - Parameters:
  ///   - policy: The policy that was asked for.
  ///   - minimum: How many scored encounters a place needs.
  /// - Returns: What the first place hangs on; nil without two units to compare.
  package func robustness(_ policy: NotApplicablePolicy, minimum: Int) -> Robustness? {
    let units = scored(minimum)
    guard units.count > 1 else { return nil }
    let level = unchanged
    let order = ranking(units, policy)
    let leads = NotApplicablePolicy.allCases.compactMap { policy in
      ranking(units, policy).first.map { Robustness.Lead(policy: policy, leader: units[$0].0) }
    }
    let first = units[order[0]]
    var rival: Robustness.Rival?
    for place in order.dropFirst().prefix(Robustness.runnersUp) {
      let limit = rival?.from ?? Robustness.weightRange
      guard let from = Self.overtaking(first.1, units[place].1, policy, level, within: limit) else {
        continue
      }
      if from < rival?.from ?? .infinity {
        rival = Robustness.Rival(unit: units[place].0, from: from)
      }
    }
    return Robustness(leader: first.0, leads: leads, rival: rival)
  }

  /// The place of one unit by percentage, under every policy and other weights.
  ///
  /// - Parameters:
  ///   - unit: Whose place.
  ///   - policy: The policy for which weights are tried.
  ///   - minimum: How many scored encounters a place needs.
  /// - Returns: The places; nil for a unit without one.
  package func places(
    of unit: RankedUnit, _ policy: NotApplicablePolicy = .exclude, minimum: Int
  ) -> PercentagePlaces? {
    let units = scored(minimum)
    guard let own = units.firstIndex(where: { $0.0 == unit }) else { return nil }
    let places = NotApplicablePolicy.allCases.map { policy in
      PercentagePlaces.Place(
        policy: policy, score: Self.mean(units[own].1, policy, unchanged).value,
        position: 1 + (ranking(units, policy).firstIndex(of: own) ?? 0))
    }
    let order = ranking(units, policy)
    let place = order.firstIndex(of: own) ?? 0
    let limit = Robustness.weightRange
    let level = unchanged
    @Sendable func canPass(_ behind: Int, _ ahead: Int) -> Bool {
      Self.isOvertaken(units[ahead].1, by: units[behind].1, policy, level, within: limit)
    }
    let passed = concurrentMap(count: order.count, size: 64) { other in
      other < place ? canPass(own, order[other]) : other > place && canPass(order[other], own)
    }
    return PercentagePlaces(
      places: places, ranked: units.count, best: place + 1 - passed[..<place].count { $0 },
      worst: place + 1 + passed[place...].count { $0 })
  }

  /// The units with enough scored encounters for a place, in the order of their bytes.
  private func scored(_ minimum: Int) -> [(RankedUnit, [(Sheet, Int)])] {
    sheets.keys.sorted().compactMap { unit in
      let own = sheets[unit] ?? [:]
      guard own.values.reduce(0, +) >= max(minimum, 1) else { return nil }
      // In a fixed order, so that sums have the same bits every time.
      return (unit, own.sorted { $0.key.precedes($1.key) }.map { ($0.key, $0.value) })
    }
  }

  /// The weights as the rubric has them, each question's as a share of its own.
  private var unchanged: [Double] { [Double](repeating: 1, count: questions.count) }

  /// The units from the best mean score down.
  private func ranking(
    _ units: [(RankedUnit, [(Sheet, Int)])], _ policy: NotApplicablePolicy
  ) -> [Int] {
    let means = units.map { Self.mean($0.1, policy, unchanged).value }
    return units.indices.sorted { (-means[$0], $0) < (-means[$1], $1) }
  }

  /// The least range of weights in which the second unit passes the first; nil beyond a limit.
  private static func overtaking(
    _ first: [(Sheet, Int)], _ second: [(Sheet, Int)], _ policy: NotApplicablePolicy,
    _ level: [Double], within limit: Double
  ) -> Double? {
    func isOvertaken(_ range: Double) -> Bool {
      Self.isOvertaken(first, by: second, policy, level, within: range)
    }
    guard isOvertaken(limit) else { return nil }
    var (low, high) = (0.0, limit)
    for _ in 0..<12 {
      let middle = (low + high) / 2
      if isOvertaken(middle) { high = middle } else { low = middle }
    }
    return high
  }

  /// Whether the second unit passes the first with weights within a range: from corner to corner, each
  /// question weighs as the second would have it.
  private static func isOvertaken(
    _ first: [(Sheet, Int)], by second: [(Sheet, Int)], _ policy: NotApplicablePolicy,
    _ level: [Double], within range: Double
  ) -> Bool {
    var weights = level
    for _ in 0..<8 {
      let (ahead, behind) = (mean(first, policy, weights), mean(second, policy, weights))
      if behind.value > ahead.value + 1e-12 { return true }
      let corner = weights.indices.map {
        1 + (ahead.slopes[$0] > behind.slopes[$0] ? -range : range)
      }
      if corner == weights { return false }
      weights = corner
    }
    return mean(second, policy, weights).value > mean(first, policy, weights).value + 1e-12
  }

  /// The mean score, with its slope in the weight of every question.
  private static func mean(
    _ sheets: [(Sheet, Int)], _ policy: NotApplicablePolicy, _ factors: [Double]
  ) -> (value: Double, slopes: [Double]) {
    var sum = 0.0
    var slopes = [Double](repeating: 0, count: factors.count)
    let count = Double(sheets.reduce(0) { $0 + $1.1 })
    for (sheet, times) in sheets {
      var (earned, possible) = (0.0, 0.0)
      func share(_ answer: Sheet.Answer) -> Double? {
        if let share = answer.share { return share }
        switch policy {
        case .exclude: return nil
        case .pass: return 1
        case .fail: return 0
        }
      }
      for answer in sheet.answers {
        guard let share = share(answer) else { continue }
        earned += share * answer.weight * factors[answer.question]
        possible += answer.weight * factors[answer.question]
      }
      guard possible > 0 else { continue }
      let part = Double(times) / count
      sum += part * earned / possible
      for answer in sheet.answers {
        guard let share = share(answer) else { continue }
        slopes[answer.question] += part * answer.weight * (share - earned / possible) / possible
      }
    }
    return (sum, slopes)
  }
}

extension RobustnessSurvey.Sheet {
  /// Orders sheets by what was answered.
  fileprivate func precedes(_ other: Self) -> Bool {
    for (left, right) in zip(answers, other.answers) where left != right {
      return (left.question, left.share ?? -1, left.weight)
        < (right.question, right.share ?? -1, right.weight)
    }
    return answers.count < other.answers.count
  }
}
