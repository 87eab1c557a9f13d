/// Tiers of a league table: runs of rows that the data cannot tell apart.
///
/// The rule: from the top down, a tier is the longest run of rows in which nobody is better than
/// anybody else with a probability of at least the level of the intervals (0.95). The probability is
/// Φ((x_j − x_i) / √(s_j + s_i)), x and s the mean and variance of the log odds of each score. Rows of
/// two tiers need not differ: only the whole tiers do not merge.
enum LeagueTiers {
  /// Puts rows into tiers.
  ///
  /// - Parameters:
  ///   - rows: What is known of each row's score, in the order of the table.
  ///   - level: The probability from which two rows are told apart.
  /// - Returns: The tier of each row, counted from 1.
  static func tiers(_ rows: [BetaDistribution], level: Double) -> [Int] {
    let limit = normalQuantile(level)
    let known = concurrentMap(count: rows.count) { row in
      Moments(mean: rows[row].logitMean, variance: rows[row].logitVariance)
    }
    var tiers: [Int] = []
    var tier = Members()
    var number = 1
    for row in known {
      if tier.tellsApart(row, limit) {
        number += 1
        tier = Members()
      }
      tier.add(row)
      tiers.append(number)
    }
    return tiers
  }

  /// The rows of a tier that could tell a next row apart: those that no other row outdoes.
  ///
  /// A row that is both lower and less sure than another never tells a worse one apart before it, so
  /// only few are kept however long the tier.
  private struct Members {
    private var best: [Moments] = []
    private var worst: [Moments] = []

    func tellsApart(_ row: Moments, _ limit: Double) -> Bool {
      func isApart(_ member: Moments) -> Bool {
        abs(member.mean - row.mean) >= limit * (member.variance + row.variance).squareRoot()
      }
      return best.contains(where: isApart) || worst.contains(where: isApart)
    }

    mutating func add(_ row: Moments) {
      if !best.contains(where: { $0.mean >= row.mean && $0.variance <= row.variance }) {
        best.removeAll { row.mean >= $0.mean && row.variance <= $0.variance }
        best.append(row)
      }
      if !worst.contains(where: { $0.mean <= row.mean && $0.variance <= row.variance }) {
        worst.removeAll { row.mean <= $0.mean && row.variance <= $0.variance }
        worst.append(row)
      }
    }
  }
}
