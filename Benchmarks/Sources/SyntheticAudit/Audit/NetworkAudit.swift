/// The audit of the timing runs: a network as large as one likes.
extension Audit {
  /// The encounters a provider of the large network gets in a quarter, unless told otherwise.
  private static let usualEncounters = 50

  /// A network of invented providers, each visited as often as the others at each of five touchpoints.
  ///
  /// - Parameters:
  ///   - encounters: The number of encounters in all; the last providers get fewer visits so that
  ///     the number is exact.
  ///   - wanted: The number of providers; nil for as many as get ten visits at each touchpoint.
  ///   - quarter: The quarter they are visited in. A provider keeps its name and most of its
  ///     quality from one quarter to the next.
  ///   - seed: The seed of the truth and of the draw.
  /// - Returns: The audit.
  package static func network(
    encounters: Int, providers wanted: Int? = nil, quarter: Quarter, seed: UInt64
  ) -> Audit {
    let each = wanted.map { (encounters + $0 - 1) / $0 } ?? usualEncounters
    let count = (encounters + each - 1) / each
    let providers = (0..<count).map { place in
      provider(
        place, encounters: min(each, encounters - place * each), quarter: quarter, seed: seed)
    }
    return Audit(
      source: "banc",
      comment: "\(encounters) rencontres inventées, tirées au sort par Benchmarks/.",
      prefix: "B", providers: providers, style: .complete, observers: max(20, count / 10))
  }

  private static func provider(
    _ place: Int, encounters: Int, quarter: Quarter, seed: UInt64
  ) -> Provider {
    let sector = Sector.all[place % Sector.all.count]
    var lasting = SplitMix64(seed: seed, stream: [1, UInt64(place)])
    var passing = SplitMix64(
      seed: seed, stream: [2, UInt64(place), UInt64(quarter.ordinal)])
    let touchpoints = Touchpoint.allCases
    let links = touchpoints.enumerated().map { index, touchpoint in
      let quality = 0.62 + 0.36 * lasting.uniform()
      let drift = 0.10 * (passing.uniform() - 0.5)
      return Season.Link(
        touchpoint: touchpoint, honoured: min(0.98, max(0.05, quality + drift)),
        encounters: (encounters + touchpoints.count - 1 - index) / touchpoints.count)
    }
    return Provider(
      name: "\(sector.houseName) \(houseName(place / Sector.all.count))", sector: sector,
      sites: [], seasons: [quarter: Season(links: links, delight: 0.05 + 0.2 * lasting.uniform())])
  }

  /// An invented house name, different for every number.
  private static func houseName(_ number: Int) -> String {
    let first = heads[number % heads.count]
    let second = tails[number / heads.count % tails.count]
    let round = number / (heads.count * tails.count)
    return round == 0 ? first + second : "\(first)\(second) \(round + 1)"
  }

  private static let heads = [
    "Brise", "Haute", "Clair", "Vieux", "Belle", "Rouge", "Blanc", "Douce", "Franc", "Longue",
    "Mire", "Noir", "Petit", "Quatre", "Sept", "Tourne", "Vire", "Fine", "Grande", "L'Œil-",
  ]
  private static let tails = [
    "plume", "fontaine", "épine", "rivière", "écluse", "lune", "tilleul", "feuille", "étang",
    "marmite", "hirondelle", "forêt", "bruyère", "cloche", "genêt", "maille", "noisette", "orme",
    "prairie", "sureau",
  ]
}
