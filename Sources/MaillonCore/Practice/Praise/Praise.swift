/// What deserves thanks in a period, by rules that are the same for all.
///
/// A provider is thanked for
/// - *consistency*: the first tier of a table of several, and above the network with a probability of at
///   least 95 %;
/// - *improvement*: a change for the better beyond chance (the rule of `diff`: s-value ≤ 5 %);
/// - a *streak*: honoured encounters in a row that chance would make in at most 5 % of networks like this
///   one (Benjamini–Hochberg over the providers);
/// - *single encounters* that exceeded, where its promise is otherwise kept: consistency comes before
///   exceeding, so a good surprise is not read out where as a rule the promise is broken.
package struct Praise: Sendable {
  /// What one unit is thanked for.
  package struct Thanks: Sendable {
    /// Who.
    package let unit: RankedUnit

    /// Its place, if consistency is a reason.
    package let consistency: Standing?

    /// Its movement, if improvement is a reason.
    package let improvement: Movement?

    /// Its streak, if that is a reason.
    package let streak: Streak?

    /// Whether its promise is kept as a rule, so that single encounters may be read out.
    package let keepsPromise: Bool

    /// Whether there is a reason beside single encounters.
    package var hasReason: Bool { consistency != nil || improvement != nil || streak != nil }
  }

  /// The largest chance, adjusted, that lets a streak count.
  package static let streakChance = 0.05

  /// How many encounters without a broken one make the whole network worth a word.
  package static let leastForNetwork = 10

  /// Every unit of the period, in the order of the league table.
  package let units: [Thanks]

  /// How many units are in the first tier; 0 where there is but one tier.
  package let firstTier: Int

  /// The sums over the whole network.
  package let totals: Counts

  /// Whether nothing was broken in the whole network, and enough was seen to say so.
  package var isUnbroken: Bool {
    totals.broken == 0 && totals.undecided == 0 && totals.honoured >= Praise.leastForNetwork
  }

  /// Applies the rules.
  ///
  /// - Parameters:
  ///   - counts: What was counted of the period.
  ///   - table: The league table of the same counts.
  ///   - comparison: The change since an earlier period; nil where none is asked for.
  package init(_ counts: PracticeCounts, table: Standings, comparison: Comparison?) {
    totals = table.totals.counts
    let tiers = table.tiers
    let hasTiers = tiers.count > 1
    firstTier = hasTiers ? (tiers.first?.count ?? 0) : 0
    let rate = totals.decided > 0 ? Double(totals.honoured) / Double(totals.decided) : 0
    let streaks = table.standings.map { Streak(counts.steps[$0.unit] ?? [], rate: rate) }
    let adjusted = benjaminiHochberg(streaks.map { $0?.chance })
    let movements = Dictionary(
      (comparison?.movements ?? []).map { ($0.unit, $0) }, uniquingKeysWith: { first, _ in first })
    units = table.standings.indices.map { index in
      let standing = table.standings[index]
      let isTop = hasTiers && standing.tier == 1 && standing.band == .leading
      let movement = movements[standing.unit]
      let isStreak = (adjusted[index] ?? 1) <= Praise.streakChance
      return Thanks(
        unit: standing.unit, consistency: isTop ? standing : nil,
        improvement: movement?.verdict == .improved ? movement : nil,
        streak: isStreak ? streaks[index] : nil,
        keepsPromise: Praise.keepsPromise(standing.unit, counts))
    }
  }

  /// Whether a unit honours at least as large a share of its encounters as its promise amounts to; all
  /// but one in ten where nothing is promised.
  private static func keepsPromise(_ unit: RankedUnit, _ counts: PracticeCounts) -> Bool {
    let own = counts.outcomes.counts(unit: unit)
    guard own.decided > 0 else { return false }
    let promise = counts.promise(of: unit) ?? 0.9
    return Double(own.honoured) >= promise * Double(own.decided)
  }
}
