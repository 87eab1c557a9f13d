import Glibc

/// The common bins on the log odds over which ranks are counted.
///
/// Inner bins divide −16...16 evenly, with one open bin at either end. The width follows the narrowest
/// distribution: h = clamp(min_i √(1/A + 1/B) / 2, 0.001, 0.05).
struct LogitBins: Sendable {
  /// The part of the line that is divided.
  private static let reach = 16.0

  /// How many points a bin is divided by, at most, for the quadrature.
  private static let finest = 8

  /// The number of inner bins.
  let innerCount: Int

  /// The number of bins, with the open ones.
  var count: Int { innerCount + 2 }

  private let step: Double

  /// ln x and ln(1 − x) at `finest` points per bin.
  private let logs: [(x: Double, complement: Double)]

  /// Chooses the bins for some distributions.
  init(for distributions: [BetaDistribution]) {
    let narrowest = distributions.reduce(Double.infinity) { min($0, LogitBins.width(of: $1)) }
    let step = min(max(narrowest / 2, 0.001), 0.05)
    let count = Int((2 * LogitBins.reach / step).rounded(.up))
    let actual = 2 * LogitBins.reach / Double(count)
    innerCount = count
    self.step = actual
    logs = (0...count * LogitBins.finest).map { point in
      let z = -LogitBins.reach + Double(point) * actual / Double(LogitBins.finest)
      return (logLogistic(z), logLogistic(-z))
    }
  }

  /// How wide a distribution is at its peak, in log odds.
  private static func width(of distribution: BetaDistribution) -> Double {
    (1 / distribution.alpha + 1 / distribution.beta).squareRoot()
  }

  /// The share of a distribution in each bin that matters.
  ///
  /// Bins are left out where less than 1e-12 lies in and beyond them; the shares add up to 1.
  ///
  /// - Parameter distribution: The distribution.
  /// - Returns: The first bin, and the shares from it on.
  func masses(of distribution: BetaDistribution) -> (first: Int, shares: [Double]) {
    let width = LogitBins.width(of: distribution)
    return width < 2 * step
      ? directMasses(of: distribution) : integratedMasses(of: distribution, width: width)
  }

  private func edge(_ index: Int) -> Double {
    -LogitBins.reach + Double(index) * step
  }

  /// The edge nearest to the peak of a distribution.
  private func peak(of distribution: BetaDistribution) -> Int {
    let z = log(distribution.alpha / distribution.beta)
    let clamped = min(max(z, -LogitBins.reach), LogitBins.reach)
    return min(max(Int(((clamped + LogitBins.reach) / step).rounded()), 0), innerCount)
  }

  /// A distribution narrower than two bins: the incomplete beta function at every edge.
  private func directMasses(of distribution: BetaDistribution) -> (first: Int, shares: [Double]) {
    func tails(_ index: Int) -> (lower: Double, upper: Double) {
      distribution.function.tails(logit: edge(index))
    }
    var (low, high) = (peak(of: distribution), peak(of: distribution))
    while low > 0, tails(low).lower > 1e-12 { low -= 1 }
    while high < innerCount, tails(high).upper > 1e-12 { high += 1 }
    var shares: [Double] = []
    var before = 0.0
    for index in low...high {
      let lower = tails(index).lower
      shares.append(max(0, lower - before))
      before = max(before, lower)
    }
    shares.append(max(0, 1 - before))
    return (low, shares)
  }

  /// A wider distribution: the trapezoid rule with end corrections (Euler–Maclaurin), at a sixteenth
  /// of its width; the open ends, and a check on the sum, by the incomplete beta function.
  private func integratedMasses(
    of distribution: BetaDistribution, width: Double
  ) -> (first: Int, shares: [Double]) {
    let (a, b) = (distribution.alpha, distribution.beta)
    let finest = LogitBins.finest
    var parts = 1
    while parts < finest, step / Double(parts) > min(width, 1) / 16 { parts *= 2 }
    let centre = peak(of: distribution)
    let centreLogs = logs[centre * finest]
    let constant =
      distribution.function.logDensity(logit: edge(centre)) - a * centreLogs.x
      - b * centreLogs.complement
    func density(_ point: Int) -> Double {
      exp(a * logs[point].x + b * logs[point].complement + constant)
    }
    /// The slope of the log density at an edge.
    func slope(_ index: Int) -> Double {
      a * exp(logs[index * finest].complement) - b * exp(logs[index * finest].x)
    }
    // The density is log-concave: beyond a point less than density / |slope| is left.
    var (low, high) = (centre, centre)
    while low > 0, slope(low) <= 0 || density(low * finest) > 1e-13 * slope(low) { low -= 1 }
    while high < innerCount, slope(high) >= 0 || density(high * finest) > -1e-13 * slope(high) {
      high += 1
    }
    let below = low == 0 ? distribution.function.tails(logit: edge(0)).lower : 0
    let above = high == innerCount ? distribution.function.tails(logit: edge(high)).upper : 0
    var shares = [below]
    shares.reserveCapacity(high - low + 2)
    let part = step / Double(parts)
    var (startDensity, sum) = (density(low * finest), 0.0)
    var startSlope = startDensity * slope(low)
    for index in low..<high {
      let endDensity = density((index + 1) * finest)
      let endSlope = endDensity * slope(index + 1)
      var height = (startDensity + endDensity) / 2
      for inner in 1..<max(parts, 1) { height += density(index * finest + inner * finest / parts) }
      let share = max(0, part * height + part * part / 12 * (startSlope - endSlope))
      shares.append(share)
      sum += share
      (startDensity, startSlope) = (endDensity, endSlope)
    }
    let scale = sum > 0 ? max(0, 1 - below - above) / sum : 0
    for place in 1..<max(shares.count, 1) { shares[place] *= scale }
    shares.append(above)
    return (low, shares)
  }
}
