/// The audit of `samples/audit/`: fourteen invented providers over two quarters of 2025.
///
/// `samples/README.md` tells what is planted here; whoever changes a number writes the two sheets
/// anew and corrects the figures there.
extension Audit {
  /// The seed of the published sample sheets.
  ///
  /// Thirty visits a quarter often blur what is true. This seed is one at which the sheets show
  /// what is planted below, and at which nothing else comes near to looking like a change.
  package static let sampleSeed: UInt64 = 519

  package static let sample = Audit(
    source: "réseau-sample",
    comment: "Audit d'exemple : prestataires, lieux, observateurs et récits sont inventés et "
      + "tirés au sort par Benchmarks/. Voir samples/README.md.",
    prefix: "F",
    providers: planted.map(\.provider),
    style: .lifelike,
    observers: 20)

  private static let before = Quarter(year: 2025, number: 3)
  private static let after = Quarter(year: 2025, number: 4)

  /// The true probability that an encounter honours the promise, link by link.
  private struct Chain {
    let phone, email, inPerson, delivery, afterSales: Double
    /// Encounters per link.
    var visits = 6

    init(
      _ phone: Double, _ email: Double, _ inPerson: Double, _ delivery: Double,
      _ afterSales: Double, visits: Int = 6
    ) {
      (self.phone, self.email, self.inPerson) = (phone, email, inPerson)
      (self.delivery, self.afterSales) = (delivery, afterSales)
      self.visits = visits
    }

    func season(delight: Double) -> Season {
      let honoured: [(Touchpoint, Double)] = [
        (.phone, phone), (.email, email), (.inPerson, inPerson), (.delivery, delivery),
        (.afterSales, afterSales),
      ]
      return Season(
        links: honoured.map {
          Season.Link(touchpoint: $0.0, honoured: $0.1, encounters: visits)
        },
        delight: delight)
    }
  }

  /// One row of the table below.
  private struct Planted {
    let name: String
    let sector: Sector
    var sites: [String] = []
    /// The true chain in 2025-T3; nil where nobody visited.
    let before: Chain?
    /// The true chain in 2025-T4; nil where nobody visited.
    let after: Chain?
    /// The share of honoured encounters that exceed the promise.
    var delight = 0.12

    var provider: Provider {
      var seasons: [Quarter: Season] = [:]
      seasons[Audit.before] = before?.season(delight: delight)
      seasons[Audit.after] = after?.season(delight: delight)
      return Provider(name: name, sector: sector, sites: sites, seasons: seasons)
    }
  }

  // Links in the order phone, e-mail, in person, delivery, after-sales.
  private static let planted: [Planted] = [
    // The improvement: the phone is answered at last, and after-sales follows.
    Planted(
      name: "Électroménager Grandpré-Tasson", sector: .appliances, sites: ["Charleroi", "Tournai"],
      before: Chain(0.15, 0.70, 0.80, 0.75, 0.25, visits: 7),
      after: Chain(0.97, 0.96, 0.97, 0.96, 0.96, visits: 7)),
    // The wobble: nothing changes, only chance plays.
    Planted(
      name: "Jardinerie L'Épine d'Août", sector: .garden,
      before: Chain(0.82, 0.82, 0.82, 0.82, 0.82),
      after: Chain(0.82, 0.82, 0.82, 0.82, 0.82)),
    // The weak link: delivery, in both quarters; everything else is strong.
    Planted(
      name: "Ameublement Chêne-et-Chanvre", sector: .furniture, sites: ["Liège", "Verviers"],
      before: Chain(0.96, 0.96, 0.97, 0.30, 0.96),
      after: Chain(0.96, 0.96, 0.97, 0.30, 0.96)),
    // The one to thank: nearly always honoured, and often unforgettable.
    Planted(
      name: "Lutherie d'Aubépin", sector: .instruments,
      before: Chain(0.98, 0.97, 0.98, 0.97, 0.98),
      after: Chain(0.98, 0.97, 0.98, 0.97, 0.98), delight: 0.45),
    // The decline: the counter and the workshop lose their people.
    Planted(
      name: "Cycles Hautefeuillée", sector: .bicycles, sites: ["Lille", "Roubaix"],
      before: Chain(0.95, 0.95, 0.97, 0.95, 0.97, visits: 7),
      after: Chain(0.75, 0.80, 0.30, 0.75, 0.20, visits: 7)),
    // The new one and the one that is gone: visited in a single quarter.
    Planted(
      name: "Maroquinerie Pas-de-Chèvre", sector: .leather,
      before: nil, after: Chain(0.90, 0.85, 0.95, 0.85, 0.80)),
    Planted(
      name: "Serrurerie Tournebride & Sœurs", sector: .locks,
      before: Chain(0.70, 0.75, 0.85, 0.80, 0.70), after: nil),
    // The rest of the network: about as good, or as bad, as they were.
    Planted(
      name: "Audition Sonnaille", sector: .hearing, sites: ["Namur", "Wavre"],
      before: Chain(0.92, 0.90, 0.96, 0.94, 0.93), after: Chain(0.92, 0.90, 0.96, 0.94, 0.93),
      delight: 0.20),
    Planted(
      name: "Literie Doux Polochon", sector: .bedding,
      before: Chain(0.80, 0.75, 0.88, 0.82, 0.76), after: Chain(0.80, 0.75, 0.88, 0.82, 0.76)),
    Planted(
      name: "Chauffage Lambrequin, mère et filles", sector: .heating,
      before: Chain(0.65, 0.70, 0.85, 0.72, 0.68), after: Chain(0.65, 0.70, 0.85, 0.72, 0.68)),
    Planted(
      name: "Informatique Puce-à-l'Oreille", sector: .computers,
      before: Chain(0.62, 0.80, 0.78, 0.85, 0.60), after: Chain(0.66, 0.80, 0.78, 0.85, 0.62)),
    Planted(
      name: "Orthopédie du Gué d'Yvoire", sector: .orthopaedics,
      before: Chain(0.90, 0.84, 0.94, 0.86, 0.90), after: Chain(0.88, 0.84, 0.94, 0.86, 0.90)),
    Planted(
      name: "Horlogerie À l'Heure Bleuet", sector: .clocks,
      before: Chain(0.88, 0.80, 0.92, 0.90, 0.86), after: Chain(0.88, 0.82, 0.92, 0.90, 0.86),
      delight: 0.18),
    Planted(
      name: "Couture L'Ourlet Têtu", sector: .tailoring,
      before: Chain(0.78, 0.72, 0.90, 0.85, 0.82), after: Chain(0.78, 0.72, 0.90, 0.85, 0.82)),
  ]
}
