/// How far verdicts agree with what persons coded.
///
/// Accuracy, F1, kappa and alpha look at best guesses, undecided ones included; precision and coverage
/// at what was decided.
package struct Evaluation: Sendable {
  /// How many were judged.
  package let count: Int
  /// For each coded outcome (broken, kept, exceeded), how often it came out as each, then as nothing.
  package let confusion: [[Int]]
  /// The share of outcomes that are right.
  package let accuracy: Double?
  /// The mean over the outcomes of F1, the harmonic mean of precision and recall.
  package let macroF1: Double?
  /// Agreement beyond chance (Cohen 1960).
  package let kappa: Double?
  /// Agreement beyond chance (Krippendorff 2004), ordinal, with an interval by resampling.
  package let alpha: Interval
  /// The share of what was decided.
  package let coverage: Double?
  /// How often what was decided is right.
  package let precision: Double?
  /// How often the surest are right, for shares of all.
  package let curve: [(coverage: Double, precision: Double)]
  /// Findings: those of all criteria together.
  package let findings: Agreement
  /// Findings by criterion, in the rubric's order.
  package let criteria: [(criterion: String, agreement: Agreement)]

  /// A value with where it could lie.
  package struct Interval: Sendable {
    package var value: Double?
    package var low: Double?
    package var high: Double?
  }

  /// How far findings agree: criterion and level alike.
  package struct Agreement: Sendable {
    /// Found and coded.
    package var right = 0
    /// Found.
    package var found = 0
    /// Coded.
    package var coded = 0

    /// The harmonic mean of precision and recall.
    package var f1: Double? {
      found + coded > 0 ? 2 * Double(right) / Double(found + coded) : nil
    }
  }

  /// How often the agreement is drawn again for its interval.
  private static let draws = 200

  /// Compares verdicts with codes.
  ///
  /// - Parameters:
  ///   - judged: The narratives.
  ///   - criteria: The rubric's criteria.
  package init(_ judged: [JudgedNarrative], criteria: [String]) {
    count = judged.count
    var confusion = [[Int]](repeating: [0, 0, 0, 0], count: 3)
    for one in judged {
      let place = one.verdict.guess.map { Int($0.rawValue) - 1 } ?? 3
      confusion[Int(one.coded.outcome.rawValue) - 1][place] += 1
    }
    self.confusion = confusion
    let total = Double(judged.count)
    let right = confusion[0][0] + confusion[1][1] + confusion[2][2]
    accuracy = judged.isEmpty ? nil : Double(right) / total
    let coded = confusion.map { $0.reduce(0, +) }
    var found = [0, 0, 0]
    for row in confusion { for place in 0..<3 { found[place] += row[place] } }
    var each: [Double] = []
    for place in 0..<3 where coded[place] + found[place] > 0 {
      let sum = Double(coded[place] + found[place])
      each.append(2 * Double(confusion[place][place]) / sum)
    }
    macroF1 = each.isEmpty ? nil : each.reduce(0, +) / Double(each.count)
    var chance = 0.0
    for place in 0..<3 { chance += Double(coded[place]) * Double(found[place]) / (total * total) }
    let observed = Double(right) / total
    kappa = judged.isEmpty || chance >= 1 ? nil : (observed - chance) / (1 - chance)
    alpha = Self.alpha(judged)
    let decided = judged.filter { $0.verdict.outcome != nil }
    coverage = judged.isEmpty ? nil : Double(decided.count) / total
    let rightDecided = decided.filter { $0.verdict.outcome == $0.coded.outcome }.count
    precision = decided.isEmpty ? nil : Double(rightDecided) / Double(decided.count)
    let sorted = judged.enumerated().sorted {
      let (first, second) = ($0.element.verdict.confidence, $1.element.verdict.confidence)
      return first != second ? first > second : $0.offset < $1.offset
    }.map { $0.element.verdict.guess == $0.element.coded.outcome }
    curve = [0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 1].compactMap { share in
      let size = Int((share * total).rounded())
      guard size > 0 else { return nil }
      return (share, Double(sorted.prefix(size).count { $0 }) / Double(size))
    }
    var all = Agreement()
    self.criteria = criteria.map { criterion in
      var own = Agreement()
      for one in judged {
        let level = one.verdict.findings.first { $0.criterion == criterion }?.level
        let wanted = one.coded.findings[criterion]
        if level != nil { own.found += 1 }
        if wanted != nil { own.coded += 1 }
        if let level, level == wanted { own.right += 1 }
      }
      all.found += own.found
      all.coded += own.coded
      all.right += own.right
      return (criterion, own)
    }
    findings = all
  }

  private static func alpha(_ judged: [JudgedNarrative]) -> Interval {
    let units = judged.map { one -> [Double] in
      let coded = Double(one.coded.outcome.rawValue)
      guard let guess = one.verdict.guess else { return [coded] }
      return [coded, Double(guess.rawValue)]
    }
    var interval = Interval(value: KrippendorffAlpha(units, metric: .ordinal).value)
    guard units.count > 1 else { return interval }
    var random = SeededOrder(seed: 7)
    let drawn = (0..<draws).compactMap { _ in
      KrippendorffAlpha(
        units.map { _ in units[random.index(below: units.count)] }, metric: .ordinal
      ).value
    }.sorted()
    guard drawn.count > 20 else { return interval }
    interval.low = drawn[drawn.count / 40]
    interval.high = drawn[drawn.count - 1 - drawn.count / 40]
    return interval
  }
}
