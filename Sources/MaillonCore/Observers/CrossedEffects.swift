import Glibc

/// What is owed to whom when observers and units are crossed: additive random effects.
///
///     scale logit:   logit P(honoured) = μ_t + u_i + b_k
///     scale linear:  score             = μ_t + u_i + b_k + error
///
/// u_i ~ N(0, σ_u²) for units, b_k ~ N(0, σ_b²) for observers, μ_t free for every link. Effects are the mode
/// given the spreads (Newton steps, all units at once, then all observers); spreads follow by EM with each
/// effect's own curvature for its variance (Laplace; Breslow & Clayton 1993; on the linear scale this is
/// Henderson's mixed model by backfitting). EM creeps, so that after every two steps the spreads leap to
/// where those steps lead (SQUAREM; Varadhan & Roland 2008): the end is the same, the way shorter. A sweep takes time in proportion to the number of cells, the
/// order of everything is fixed, and nothing is drawn at random.
package struct CrossedEffects: Sendable {
  /// The scale on which effects add up.
  package enum Scale: String, Sendable {
    /// The log odds of an honoured promise.
    case logit

    /// A score, 0…1.
    case linear
  }

  /// What one observer saw of one unit at one link.
  package struct Cell: Hashable, Sendable {
    /// The unit.
    package let unit: Int

    /// The link.
    package let link: Int

    /// The observer; nil where nobody is named.
    package let observer: Int?

    /// How many encounters.
    package var count: Double

    /// The sum of their values: 1 for honoured, 0 for broken, or a score in between.
    package var sum: Double

    /// Creates a cell.
    package init(unit: Int, link: Int, observer: Int?, count: Double, sum: Double) {
      self.unit = unit
      self.link = link
      self.observer = observer
      self.count = count
      self.sum = sum
    }
  }

  /// An effect, and how sure it is.
  package typealias Effect = Moments

  /// The scale.
  package let scale: Scale

  /// The level of each link (μ) for the usual unit and the usual observer.
  package private(set) var links: [Double]

  /// What is owed to each unit (u).
  package private(set) var units: [Effect]

  /// What is owed to each observer (b): above 0 is lenient.
  package private(set) var observers: [Effect]

  /// How far units differ (σ_u).
  package private(set) var unitSpread: Double

  /// How far observers differ (σ_b).
  package private(set) var observerSpread: Double

  /// The spread of single encounters on the linear scale; 1 on the other.
  package private(set) var residualSpread: Double

  private static let mostSweeps = 500
  private static let leastSpread = 1e-4

  /// Fits the effects.
  ///
  /// - Parameters:
  ///   - cells: What was seen, in a fixed order.
  ///   - squares: The sum of the squared values of all encounters, for the linear scale.
  ///   - counts: How many links, units and observers there are.
  ///   - scale: The scale.
  package init(
    _ cells: [Cell], squares: Double = 0, counts: (links: Int, units: Int, observers: Int),
    scale: Scale
  ) {
    self.scale = scale
    let total = cells.reduce(0) { $0 + $1.count }
    let mean = total > 0 ? cells.reduce(0) { $0 + $1.sum } / total : 0.5
    let start = scale == .linear ? mean : log((mean * total + 0.5) / ((1 - mean) * total + 0.5))
    let spread = scale == .linear ? max(0.05, (squares / max(total, 1) - mean * mean) / 4) : 0.25
    links = [Double](repeating: start, count: counts.links)
    units = [Effect](repeating: Effect(mean: 0, variance: spread), count: counts.units)
    observers = [Effect](repeating: Effect(mean: 0, variance: spread), count: counts.observers)
    unitSpread = spread.squareRoot()
    observerSpread = unitSpread
    residualSpread =
      scale == .linear ? max(1e-3, (squares / max(total, 1) - mean * mean)).squareRoot() : 1
    guard total > 0 else { return }
    var path: [Spreads] = []
    for round in 0..<CrossedEffects.mostSweeps {
      let before = spreads
      for _ in 0..<3 { sweep(cells) }
      unitSpread = CrossedEffects.spread(of: units)
      observerSpread = CrossedEffects.spread(of: observers)
      if scale == .linear { residualSpread = residual(cells, squares, total) }
      if spreads.distance(to: before) < 1e-6 { break }
      path.append(before)
      // Where leaps go astray, the second half of the way is crept.
      guard path.count == 2, round < CrossedEffects.mostSweeps / 2 else { continue }
      spreads = Spreads.leap(path[0], path[1], spreads)
      path = []
    }
    for _ in 0..<20 { sweep(cells) }
  }

  /// The spreads together.
  private var spreads: Spreads {
    get { Spreads(values: [unitSpread, observerSpread, residualSpread]) }
    set {
      unitSpread = newValue.values[0]
      observerSpread = newValue.values[1]
      residualSpread = newValue.values[2]
    }
  }

  /// The spreads at one step of EM.
  private struct Spreads {
    var values: [Double]

    /// The greatest difference.
    func distance(to other: Spreads) -> Double {
      zip(values, other.values).map { abs($0 - $1) }.max() ?? 0
    }

    /// Where three steps in a row lead; the last of them where they lead nowhere.
    ///
    /// Logarithms leap, so that every spread stays above 0; and never more than tenfold.
    static func leap(_ first: Spreads, _ second: Spreads, _ third: Spreads) -> Spreads {
      let start = first.values.map { log($0) }
      let step = zip(second.values, start).map { log($0) - $1 }
      let bend = third.values.indices.map {
        log(third.values[$0]) - log(second.values[$0]) - step[$0]
      }
      let curved = bend.reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard curved > 0 else { return third }
      let length = max(1, step.reduce(0) { $0 + $1 * $1 }.squareRoot() / curved)
      return Spreads(
        values: start.indices.map { index in
          let leapt = 2 * length * step[index] + length * length * bend[index]
          let most = log(10.0)
          return max(leastSpread, exp(start[index] + min(max(leapt, -most), most)))
        })
    }
  }

  /// The expected value of an encounter.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - link: The link.
  ///   - observer: The observer; nil for the usual one.
  /// - Returns: P(honoured), or the score.
  package func value(unit: Int, link: Int, observer: Int?) -> Double {
    let level = links[link] + units[unit].mean + (observer.map { observers[$0].mean } ?? 0)
    return scale == .linear ? level : logistic(level)
  }

  /// Once round: links, units, observers, each given the others.
  private mutating func sweep(_ cells: [Cell]) {
    let free = solve(cells, count: links.count, precision: 0, at: links) { $0.link }
    for (link, step) in free.enumerated() where step.variance < .infinity {
      links[link] = step.mean
    }
    units = solve(
      cells, count: units.count, precision: precision(unitSpread), at: units.map(\.mean)
    ) {
      $0.unit
    }
    shift(links: CrossedEffects.centre(&units))
    observers = solve(
      cells, count: observers.count, precision: precision(observerSpread),
      at: observers.map(\.mean)
    ) { $0.observer }
    shift(links: CrossedEffects.centre(&observers))
  }

  private func precision(_ spread: Double) -> Double { 1 / (spread * spread) }

  /// One Newton step for every member of one side.
  private func solve(
    _ cells: [Cell], count: Int, precision: Double, at old: [Double], _ member: (Cell) -> Int?
  ) -> [Effect] {
    var slopes = [Double](repeating: 0, count: count)
    var weights = slopes
    let noise = residualSpread * residualSpread
    for cell in cells {
      guard let index = member(cell) else { continue }
      let value = value(unit: cell.unit, link: cell.link, observer: cell.observer)
      slopes[index] += (cell.sum - cell.count * value) / noise
      weights[index] += cell.count * (scale == .linear ? 1 : value * (1 - value)) / noise
    }
    return old.indices.map { index in
      let curvature = weights[index] + precision
      guard curvature > 0 else { return Effect(mean: old[index], variance: .infinity) }
      let step = (slopes[index] - precision * old[index]) / curvature
      // On the logit scale a full step may leap where there is little to go by.
      return Effect(mean: old[index] + min(max(step, -2), 2), variance: 1 / curvature)
    }
  }

  /// Takes out what all members have in common, which belongs to the links.
  private static func centre(_ effects: inout [Effect]) -> Double {
    guard !effects.isEmpty else { return 0 }
    let mean = effects.reduce(0) { $0 + $1.mean } / Double(effects.count)
    for index in effects.indices { effects[index].mean -= mean }
    return mean
  }

  private mutating func shift(links mean: Double) {
    for link in links.indices { links[link] += mean }
  }

  private static func spread(of effects: [Effect]) -> Double {
    guard !effects.isEmpty else { return leastSpread }
    let sum = effects.reduce(0) { $0 + $1.mean * $1.mean + $1.variance }
    return max(leastSpread, (sum / Double(effects.count)).squareRoot())
  }

  /// The spread of single encounters round what is expected of them.
  private func residual(_ cells: [Cell], _ squares: Double, _ total: Double) -> Double {
    var sum = squares
    for cell in cells {
      let value = value(unit: cell.unit, link: cell.link, observer: cell.observer)
      let doubt =
        units[cell.unit].variance + (cell.observer.map { observers[$0].variance } ?? 0)
      sum += cell.count * (value * value + doubt) - 2 * value * cell.sum
    }
    return max(1e-3, (max(0, sum) / total).squareRoot())
  }
}
