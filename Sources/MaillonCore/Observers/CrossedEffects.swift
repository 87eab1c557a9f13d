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
/// where those steps lead (SQUAREM; Varadhan & Roland 2008): the end is the same, the way shorter. Towards a
/// spread of 0 it would creep for ever, so that a spread is set there once its likelihood falls from 0 on. A
/// sweep takes time in proportion to the number of cells, the order of everything is fixed, and nothing is
/// drawn at random.
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

  private static let mostRounds = 500
  private static let mostSweeps = 20
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
    var sweeper = Sweeper(cells, counts: counts)
    var path: [Spreads] = []
    for round in 0..<CrossedEffects.mostRounds {
      let before = spreads
      sweep(&sweeper)
      unitSpread = CrossedEffects.spread(of: units)
      observerSpread = CrossedEffects.spread(of: observers)
      if scale == .linear { residualSpread = residual(cells, squares, total) }
      if spreads.distance(to: before) < 1e-3 {
        if sweeper.units.isVanishing(units, unitSpread) {
          unitSpread = CrossedEffects.leastSpread
        }
        if sweeper.observers.isVanishing(observers, observerSpread) {
          observerSpread = CrossedEffects.leastSpread
        }
      }
      if spreads.distance(to: before) < 1e-7 { break }
      path.append(before)
      // Where leaps go astray, the second half of the way is crept.
      guard path.count == 2, round < CrossedEffects.mostRounds / 2 else { continue }
      spreads = Spreads.leap(path[0], path[1], spreads)
      path = []
    }
    for _ in 0..<CrossedEffects.mostSweeps where sweep(&sweeper) < 1e-10 { break }
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
  ///
  /// - Returns: The longest step.
  @discardableResult
  private mutating func sweep(_ sweeper: inout Sweeper) -> Double {
    sweeper.look(self)
    let free = sweeper.links.steps(from: links, precision: 0)
    for (link, step) in free.enumerated() { links[link] += step }
    sweeper.hearLinks(free)
    let unitSteps = sweeper.units.steps(from: units.map(\.mean), precision: precision(unitSpread))
    CrossedEffects.move(&units, unitSteps, sweeper.units, precision(unitSpread))
    shift(links: CrossedEffects.centre(&units))
    sweeper.hearUnits(unitSteps)
    let steps = sweeper.observers.steps(
      from: observers.map(\.mean), precision: precision(observerSpread))
    CrossedEffects.move(&observers, steps, sweeper.observers, precision(observerSpread))
    // Whoever is not named stands at 0, which the others must not move.
    if sweeper.everybodyIsNamed { shift(links: CrossedEffects.centre(&observers)) }
    return [free, unitSteps, steps].joined().reduce(0) { max($0, abs($1)) }
  }

  private func precision(_ spread: Double) -> Double { 1 / (spread * spread) }

  private static func move(
    _ effects: inout [Effect], _ steps: [Double], _ side: Side, _ precision: Double
  ) {
    for index in effects.indices {
      effects[index] = Effect(
        mean: effects[index].mean + steps[index], variance: 1 / (side.weights[index] + precision))
    }
  }

  /// What the cells say of the members of one side.
  private struct Side {
    /// The slope of the log likelihood at each member's effect.
    private(set) var slopes: [Double]
    /// Its curvature there.
    private(set) var weights: [Double]

    init(count: Int) {
      slopes = [Double](repeating: 0, count: count)
      weights = slopes
    }

    /// Sums up what cells say of their members.
    init(count: Int, _ rest: [Double], _ weight: [Double], of members: [Int32]) {
      self.init(count: count)
      slopes.withUnsafeMutableBufferPointer { slopes in
        weights.withUnsafeMutableBufferPointer { weights in
          for cell in members.indices {
            let member = Int(members[cell])
            slopes[member] += rest[cell]
            weights[member] += weight[cell]
          }
        }
      }
    }

    /// Whether the spread of some effects, small already and hardly moving, is on its way to 0.
    ///
    /// The slope of the likelihood along the variance at 0 is half the sum of what the squared slopes of the
    /// effects there have over their curvatures.
    func isVanishing(_ effects: [Effect], _ spread: Double) -> Bool {
      guard spread * spread * (weights.prefix(effects.count).max() ?? 0) < 1 else { return false }
      let rise = effects.indices.reduce(0) { rise, index in
        let slope = slopes[index] + weights[index] * effects[index].mean
        return rise + slope * slope - weights[index]
      }
      return rise <= 0
    }

    /// The Newton step of every member.
    func steps(from old: [Double], precision: Double) -> [Double] {
      old.indices.map { index in
        let curvature = weights[index] + precision
        guard curvature > 0 else { return 0 }
        let step = (slopes[index] - precision * old[index]) / curvature
        // On the logit scale a full step may leap where there is little to go by.
        return min(max(step, -2), 2)
      }
    }
  }

  /// The cells, column by column, and how far they are from what is expected of them.
  ///
  /// Once a sweep each cell is looked at afresh; what the steps of one side mean for the next follows to the
  /// first order, which at the end, where nothing moves any more, is exact.
  private struct Sweeper {
    private let unit: [Int32]
    private let link: [Int32]
    /// Those that nobody is named for have an observer of their own, who counts for nothing.
    private let observer: [Int32]
    private let count: [Double]
    private let sum: [Double]
    private var rest: [Double]
    private var weight: [Double]
    private(set) var links: Side
    private(set) var units: Side
    private(set) var observers: Side
    /// Whether every cell names its observer.
    let everybodyIsNamed: Bool

    init(_ cells: [Cell], counts: (links: Int, units: Int, observers: Int)) {
      unit = cells.map { Int32($0.unit) }
      link = cells.map { Int32($0.link) }
      observer = cells.map { Int32($0.observer ?? counts.observers) }
      count = cells.map(\.count)
      sum = cells.map(\.sum)
      rest = sum
      weight = sum
      links = Side(count: counts.links)
      units = Side(count: counts.units)
      observers = Side(count: counts.observers + 1)
      everybodyIsNamed = cells.allSatisfy { $0.observer != nil }
    }

    /// Looks at every cell, and sums up for the links.
    mutating func look(_ effects: CrossedEffects) {
      let linkMeans = effects.links
      let unitMeans = effects.units.map(\.mean)
      let observerMeans = effects.observers.map(\.mean) + [0]
      let precision = effects.precision(effects.residualSpread)
      let isLinear = effects.scale == .linear
      rest.withUnsafeMutableBufferPointer { rest in
        weight.withUnsafeMutableBufferPointer { weight in
          for cell in sum.indices {
            let level =
              linkMeans[Int(link[cell])] + unitMeans[Int(unit[cell])]
              + observerMeans[Int(observer[cell])]
            let value = isLinear ? level : 1 / (1 + exp(-level))
            rest[cell] = (sum[cell] - count[cell] * value) * precision
            weight[cell] = count[cell] * (isLinear ? precision : value * (1 - value))
          }
        }
      }
      links = Side(count: links.slopes.count, rest, weight, of: link)
    }

    /// Takes the steps of the links into account, and sums up for the units.
    mutating func hearLinks(_ steps: [Double]) {
      take(steps, of: link)
      units = Side(count: units.slopes.count, rest, weight, of: unit)
    }

    /// Takes the steps of the units into account, and sums up for the observers.
    mutating func hearUnits(_ steps: [Double]) {
      take(steps, of: unit)
      observers = Side(count: observers.slopes.count, rest, weight, of: observer)
    }

    /// What steps of one side leave of what the cells are from what is expected.
    private mutating func take(_ steps: [Double], of members: [Int32]) {
      rest.withUnsafeMutableBufferPointer { rest in
        for cell in members.indices { rest[cell] -= weight[cell] * steps[Int(members[cell])] }
      }
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

  /// The spread of the effects of one side, by one step of EM.
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
