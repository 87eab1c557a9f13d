import Foundation

/// What came back of the truth, averaged over trials.
struct Recovery {
  /// Spearman's correlation of the order found with the true one.
  var spearman = 0.0

  /// The share of pairs in the wrong order.
  var pairwiseError = 0.0

  /// The share of true strengths inside their intervals.
  var scoreCoverage = 0.0

  /// The share of true ranks inside their intervals.
  var rankCoverage = 0.0

  private var trials = 0.0
  private var squares = (spearman: 0.0, pairwiseError: 0.0)

  /// The standard error of the mean correlation over the trials.
  var spearmanError: Double { Recovery.error(squares.spearman, trials) }

  /// The standard error of the mean share of pairs in the wrong order.
  var pairwiseErrorError: Double { Recovery.error(squares.pairwiseError, trials) }

  private static func error(_ squares: Double, _ trials: Double) -> Double {
    trials > 1 ? (squares / (trials - 1) / trials).squareRoot() : .nan
  }

  /// Adds a trial.
  mutating func add(_ trial: Trial, _ table: Table) {
    // Whoever has no place was never visited: left out.
    let rows = table.standings.filter { $0.position != nil }.compactMap { row in
      Int(row.provider.dropFirst()).map { (row: row, truth: trial.truth[$0 - 10_000]) }
    }
    guard rows.count > 1 else { return }
    let found = Recovery.ranks(rows.indices.map { Double(rows[$0].row.position ?? 0) })
    let actual = Recovery.ranks(rows.map { -$0.truth })
    var wrong = 0.0
    var pairs = 0.0
    for left in rows.indices {
      for right in rows.indices where right > left {
        let sign = (found[left] - found[right]) * (actual[left] - actual[right])
        wrong += sign < 0 ? 1 : sign == 0 ? 0.5 : 0
        pairs += 1
      }
    }
    let inScore = rows.count { ($0.row.low ?? 0)...($0.row.high ?? 1) ~= $0.truth }
    let inRank = rows.indices.count { index in
      let row = rows[index].row
      return Double(row.rankLow ?? 1)...Double(row.rankHigh ?? rows.count) ~= actual[index]
    }
    trials += 1
    func mean(_ old: Double, _ new: Double) -> Double { old + (new - old) / trials }
    let (correlation, error) = (Recovery.correlation(found, actual), wrong / pairs)
    let before = (spearman, pairwiseError)
    spearman = mean(spearman, correlation)
    pairwiseError = mean(pairwiseError, error)
    // Welford's sum of squared deviations.
    squares.spearman += (correlation - before.0) * (correlation - spearman)
    squares.pairwiseError += (error - before.1) * (error - pairwiseError)
    scoreCoverage = mean(scoreCoverage, Double(inScore) / Double(rows.count))
    rankCoverage = mean(rankCoverage, Double(inRank) / Double(rows.count))
  }

  /// Ranks with the mean for ties.
  private static func ranks(_ values: [Double]) -> [Double] {
    values.map { value in
      let less = values.count { $0 < value }
      let equal = values.count { $0 == value }
      return Double(less) + Double(equal + 1) / 2
    }
  }

  private static func correlation(_ left: [Double], _ right: [Double]) -> Double {
    let count = Double(left.count)
    let means = (left.reduce(0, +) / count, right.reduce(0, +) / count)
    var (product, first, second) = (0.0, 0.0, 0.0)
    for (x, y) in zip(left, right) {
      product += (x - means.0) * (y - means.1)
      first += (x - means.0) * (x - means.0)
      second += (y - means.1) * (y - means.1)
    }
    return first > 0 && second > 0 ? product / (first * second).squareRoot() : 0
  }
}
