import MaillonCore

/// How verdicts agree with the codes that people gave.
struct Agreement {
  private(set) var count = 0
  private(set) var right = 0
  private(set) var decided = 0
  private(set) var decidedRight = 0
  private var found = 0
  private var coded = 0
  private var both = 0

  /// Counts one narrative.
  mutating func add(_ row: CodedNarratives.Row, _ verdict: Verdict) {
    count += 1
    if verdict.guess == row.outcome { right += 1 }
    if let outcome = verdict.outcome {
      decided += 1
      if outcome == row.outcome { decidedRight += 1 }
    }
    found += verdict.findings.count
    coded += row.findings.count
    both += verdict.findings.count { row.findings[$0.criterion] == $0.level }
  }

  /// The share of outcomes right, with every narrative decided.
  var accuracy: Double { Double(right) / Double(max(count, 1)) }
  /// The share of narratives decided.
  var coverage: Double { Double(decided) / Double(max(count, 1)) }
  /// The share of outcomes right among those decided.
  var precision: Double { Double(decidedRight) / Double(max(decided, 1)) }
  /// The micro-averaged F1 of findings: criterion and level right.
  var findings: Double { 2 * Double(both) / Double(max(found + coded, 1)) }

  /// The figures on one line.
  var line: String {
    func percent(_ share: Double) -> String { "\(Int((share * 1000).rounded()) / 10) %" }
    return
      "n \(count), accuracy \(percent(accuracy)), findings F1 \(percent(findings)), "
      + "decided \(percent(coverage)) of which right \(percent(precision))"
  }
}
