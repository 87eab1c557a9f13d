/// What an encounter was truly worth, criterion by criterion: the outcome drawn for it, and levels
/// that lead to that outcome under the default rule.
struct Judgement: Sendable {
  /// The level at each criterion, in the order of `Criterion`; nil where nothing was to be seen.
  private var levels: [Level?] = Array(repeating: nil, count: Criterion.allCases.count)
  /// True where nobody answered, opened or came, so that nothing else could be judged.
  private(set) var isUnreachable = false
  /// True where nothing stands out at all.
  private(set) var isFlat = false

  subscript(criterion: Criterion) -> Level? { levels[criterion.rawValue] }

  /// The criteria at a level, in the order of `Criterion`.
  func criteria(at level: Level) -> [Criterion] {
    Criterion.allCases.filter { self[$0] == level }
  }

  /// True where something was broken and somebody took it on.
  var isRecovered: Bool {
    guard levels.contains(.broken), let ownership = self[.ownership] else { return false }
    return ownership != .broken
  }

  /// The outcome under the default rule: broken if anything is broken and not recovered, else
  /// exceeded if anything is exceeded, else kept.
  var outcome: Level {
    if levels.contains(.broken), !isRecovered { return .broken }
    return levels.contains(.exceeded) ? .exceeded : .kept
  }

  /// Draws the levels of one encounter.
  ///
  /// - Parameters:
  ///   - touchpoint: Where it took place, which says what is likely to be seen.
  ///   - honoured: The probability that the promise is honoured.
  ///   - delight: The share of honoured encounters that exceed it.
  ///   - style: Whether all eight criteria are judged or some only.
  ///   - random: What decides.
  init(
    at touchpoint: Touchpoint, honoured: Double, delight: Double, style: Audit.Style,
    random: inout SplitMix64
  ) {
    let likely = Likelihood.of(touchpoint)
    if random.chance(honoured) {
      honour(delight: delight, style: style, likely: likely, random: &random)
    } else {
      breakPromise(at: touchpoint, style: style, likely: likely, random: &random)
    }
  }

  private mutating func honour(
    delight: Double, style: Audit.Style, likely: Likelihood, random: inout SplitMix64
  ) {
    if random.chance(0.06) {
      // A failure that is put right: of those, only what can be put right on the spot.
      set(random.chance(0.7) ? .promise : .craft, .broken)
      set(.ownership, random.chance(0.7) ? .kept : .exceeded)
    } else if random.chance(delight) {
      for _ in 0..<(random.chance(0.3) ? 2 : 1) {
        set(random.pick(likely.exceeded), .exceeded)
      }
    } else if style == .lifelike, random.chance(0.07) {
      isFlat = true
    }
    keepOthers(style: style, likely: likely, random: &random)
  }

  private mutating func breakPromise(
    at touchpoint: Touchpoint, style: Audit.Style, likely: Likelihood, random: inout SplitMix64
  ) {
    if style == .lifelike, random.chance(0.2) {
      isUnreachable = true
      set(.availability, .broken)
      // Somebody who was announced and does not come, a door shut at the posted hour: both.
      if touchpoint == .delivery || touchpoint == .inPerson { set(.promise, .broken) }
      return
    }
    for _ in 0..<(random.chance(0.6) ? 1 : 2) {
      set(random.pick(likely.broken), .broken)
    }
    if random.chance(0.06) {
      // A good surprise, which does not buy back the broken promise.
      let surprise: Criterion = random.chance(0.5) ? .warmth : .craft
      if self[surprise] == nil { set(surprise, .exceeded) }
    }
    // Ownership must not be kept here: the failure would count as recovered.
    if style == .complete { set(.ownership, .broken) }
    keepOthers(style: style, likely: likely, random: &random)
  }

  private mutating func keepOthers(
    style: Audit.Style, likely: Likelihood, random: inout SplitMix64
  ) {
    let failed = levels.contains(.broken)
    let wanted = style == .complete ? Criterion.allCases.count : random.within(3...6)
    var open = likely.seen.filter { self[$0.item] == nil && !(failed && $0.item == .ownership) }
    while levels.count(where: { $0 != nil }) < wanted, let next = random.pick(open) {
      set(next, .kept)
      open.removeAll { $0.item == next }
    }
  }

  private mutating func set(_ criterion: Criterion?, _ level: Level) {
    guard let criterion else { return }
    levels[criterion.rawValue] = level
  }
}
