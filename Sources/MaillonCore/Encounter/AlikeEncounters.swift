/// Finds encounters that look like one that was handed in twice: the same provider, day and observer,
/// and narratives alike.
///
/// Only encounters that agree in the first three are compared, so that the cost grows with their number
/// alone. Memory is bounded: after very many, the first ones are forgotten.
package struct AlikeEncounters {
  /// What is compared of an encounter; it can be taken on any thread.
  package struct Sample: Sendable {
    /// The provider, as compared, in 64 bits.
    package let provider: UInt64
    /// Provider, observer and day, in which two encounters must agree, in 64 bits.
    fileprivate let occasion: UInt64
    fileprivate let place: Provenance
    fileprivate let visit: String?
    fileprivate let touchpoint: String
    fileprivate let shingles: NarrativeShingles

    /// Takes the sample of an encounter; nothing if it cannot be compared with any, because it has no
    /// observer or hardly a narrative.
    package init?(_ encounter: Encounter) {
      guard let observer = encounter.observer, let narrative = encounter.narrative,
        let shingles = NarrativeShingles(narrative.text)
      else { return nil }
      provider = Sample.mixed(ComparedName(encounter.provider.name).text, into: 0)
      let day = UInt64(bitPattern: Int64(encounter.observed.day.number))
      occasion = Sample.mixed(ComparedName(observer).text, into: provider ^ day &* Sample.factor)
      place = encounter.provenance
      visit = encounter.visit
      touchpoint = encounter.touchpoint
      self.shingles = shingles
    }

    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// A text and a number as one hash: FNV-1a (Fowler, Noll & Vo) and the finaliser of SplitMix64
    /// (Steele, Lea & Flood 2014).
    private static func mixed(_ text: String, into number: UInt64) -> UInt64 {
      var hash = number ^ 0xcbf2_9ce4_8422_2325
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
      hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
      return hash ^ (hash >> 31)
    }

    fileprivate func isAlike(_ other: Sample) -> Bool {
      // One form that covers several touchpoints is one row, or rows of one visit.
      let isSameRow = place.file == other.place.file && place.line == other.place.line
      let isSameVisit =
        visit != nil && visit == other.visit && touchpoint != other.touchpoint
      return !isSameRow && !isSameVisit
        && shingles.resemblance(to: other.shingles) >= NarrativeShingles.alikeFrom
    }
  }

  private var met: [UInt64: [Sample]] = [:]
  private var shingles = 0

  /// The most sequences of words that are kept, and encounters of one occasion that are compared.
  private static let mostShingles = 6_000_000
  private static let mostOfOccasion = 50

  /// Begins with nothing.
  package init() {}

  /// Takes an encounter.
  ///
  /// - Parameter sample: The encounter.
  /// - Returns: Where the first one stood that is like it, if one is.
  package mutating func take(_ sample: Sample) -> Provenance? {
    let (alike, isKept) = AlikeEncounters.compare(sample, with: &met[sample.occasion, default: []])
    if shingles > AlikeEncounters.mostShingles {
      met = isKept ? [sample.occasion: [sample]] : [:]
      shingles = 0
    }
    if isKept { shingles += sample.shingles.count + 40 }
    return alike
  }

  /// Compares a sample with those met on its occasion and puts it among them, if there is room.
  private static func compare(
    _ sample: Sample, with others: inout [Sample]
  ) -> (alike: Provenance?, isKept: Bool) {
    let alike = others.first { $0.isAlike(sample) }
    let isKept = others.count < mostOfOccasion
    if isKept { others.append(sample) }
    return (alike?.place, isKept)
  }

  /// Where those stood that are like an encounter, which is not taken itself.
  package func places(like encounter: Encounter) -> [Provenance] {
    guard let other = Sample(encounter) else { return [] }
    return (met[other.occasion] ?? []).filter { $0.isAlike(other) }.map(\.place)
  }
}

extension Problem {
  /// The warning that an encounter is like another one, by the places of both.
  package init(at place: Provenance, isLike other: Provenance) {
    self.init(
      .narrativeAlike, file: place.file, line: place.line, record: place.record,
      field: "narrative", found: "\(other.file):\(other.line)")
  }
}
