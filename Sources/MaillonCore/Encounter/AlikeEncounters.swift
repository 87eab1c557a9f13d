/// Finds encounters that look like one that was handed in twice: the same provider, day and observer,
/// and narratives alike.
///
/// Only encounters that agree in the first three are compared, so that the cost grows with their number
/// alone. Memory is bounded: after very many, the first ones are forgotten.
package struct AlikeEncounters {
  /// An encounter that was met.
  private struct Met {
    var place: Provenance
    var visit: String?
    var touchpoint: String
    var shingles: NarrativeShingles
  }

  /// What two encounters must agree in.
  private struct Key: Hashable {
    var provider: ComparedName
    var observer: ComparedName
    var day: Day
  }

  private var met: [Key: [Met]] = [:]
  private var shingles = 0

  /// The most sequences of words that are kept, and encounters of one key that are compared.
  private static let mostShingles = 6_000_000
  private static let mostOfKey = 50

  /// Begins with nothing.
  package init() {}

  /// Takes an encounter.
  ///
  /// - Parameter encounter: The encounter.
  /// - Returns: Where the first one stood that is like it, if one is; nil if the encounter cannot be
  ///   compared with any, because it has no observer or hardly a narrative.
  package mutating func take(_ encounter: Encounter) -> Provenance?? {
    guard let (key, mine) = AlikeEncounters.met(encounter) else { return nil }
    let others = met[key] ?? []
    let alike = others.first { AlikeEncounters.areAlike($0, mine) }
    if shingles > AlikeEncounters.mostShingles {
      met.removeAll()
      shingles = 0
    }
    if others.count < AlikeEncounters.mostOfKey {
      met[key, default: []].append(mine)
      shingles += mine.shingles.count + 40
    }
    return .some(alike?.place)
  }

  /// Where those stood that are like an encounter, which is not taken itself.
  package func places(like encounter: Encounter) -> [Provenance] {
    guard let (key, other) = AlikeEncounters.met(encounter) else { return [] }
    return (met[key] ?? []).filter { AlikeEncounters.areAlike($0, other) }.map(\.place)
  }

  private static func met(_ encounter: Encounter) -> (Key, Met)? {
    guard let observer = encounter.observer, let narrative = encounter.narrative,
      let shingles = NarrativeShingles(narrative.text)
    else { return nil }
    let key = Key(
      provider: ComparedName(encounter.provider.name), observer: ComparedName(observer),
      day: encounter.observed.day)
    return (
      key,
      Met(
        place: encounter.provenance, visit: encounter.visit, touchpoint: encounter.touchpoint,
        shingles: shingles)
    )
  }

  private static func areAlike(_ one: Met, _ other: Met) -> Bool {
    // One form that covers several touchpoints is one row, or rows of one visit.
    let isSameRow = one.place.file == other.place.file && one.place.line == other.place.line
    let isSameVisit =
      one.visit != nil && one.visit == other.visit && one.touchpoint != other.touchpoint
    return !isSameRow && !isSameVisit
      && one.shingles.resemblance(to: other.shingles) >= NarrativeShingles.alikeFrom
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
