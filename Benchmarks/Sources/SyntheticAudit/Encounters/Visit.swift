/// What the encounters of one occasion have in common.
struct Visit: Sendable {
  let id: String?
  let provider: Provider
  let site: String?
  let day: Day
  /// The minute of the day the visit starts at.
  let start: Int
  let observer: Observer

  /// Draws day, site and observer.
  ///
  /// - Parameters:
  ///   - id: What joins the encounters; nil for an encounter on its own.
  ///   - provider: Who is visited.
  ///   - quarter: When.
  ///   - observers: The number of observers.
  ///   - random: What decides.
  init(
    id: String?, provider: Provider, quarter: Quarter, observers: Int,
    random: inout SplitMix64
  ) {
    self.id = id
    self.provider = provider
    site = random.pick(provider.sites)
    observer = Observer(number: random.within(1...max(1, observers)))
    var day = Day(number: random.within(quarter.first.number...(quarter.end.number - 1)))
    while day.isSunday {
      day = Day(number: random.within(quarter.first.number...(quarter.end.number - 1)))
    }
    self.day = day
    start = 540 + 5 * random.below(96)
  }

  /// The pairs and trios of touchpoints that an observer meets on one occasion.
  private static let joint: [[Touchpoint]] = [
    [.phone, .inPerson], [.phone, .inPerson, .email], [.email, .delivery], [.phone, .afterSales],
  ]

  /// Spreads a quarter's encounters over visits, each of one to three touchpoints.
  ///
  /// - Parameters:
  ///   - season: How many encounters each link gets.
  ///   - style: A complete audit keeps to its numbers; a lifelike one has one more or less.
  ///   - random: What decides.
  /// - Returns: The links met at each visit.
  static func plan(
    _ season: Season, style: Audit.Style, random: inout SplitMix64
  ) -> [[Season.Link]] {
    var left: [Touchpoint: Int] = [:]
    var links: [Touchpoint: Season.Link] = [:]
    for link in season.links {
      left[link.touchpoint] = link.encounters + (style == .lifelike ? random.within(-1...1) : 0)
      links[link.touchpoint] = link
    }
    var visits: [[Season.Link]] = []
    func visit(_ touchpoints: [Touchpoint]) {
      for touchpoint in touchpoints { left[touchpoint, default: 0] -= 1 }
      visits.append(touchpoints.compactMap { links[$0] })
    }
    for _ in 0..<(season.links.reduce(0) { $0 + $1.encounters } / 6) {
      guard let occasion = random.pick(joint) else { continue }
      if occasion.allSatisfy({ left[$0, default: 0] > 0 }) { visit(occasion) }
    }
    for touchpoint in Touchpoint.allCases {
      while left[touchpoint, default: 0] > 0 { visit([touchpoint]) }
    }
    return visits
  }
}
