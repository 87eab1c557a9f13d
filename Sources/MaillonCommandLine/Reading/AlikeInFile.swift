import MaillonCore

/// The encounters of one file that look like others, of the file itself or of the ledger.
struct AlikeInFile {
  /// The days on which an encounter could be like an earlier one, by provider.
  var days: [String: Set<Day>] {
    Dictionary(byProvider.values.map { ($0.name, $0.days) }, uniquingKeysWith: { $0.union($1) })
  }

  private var byProvider: [UInt64: (name: String, days: Set<Day>)] = [:]
  private var encounters = AlikeEncounters()
  private var found: [(place: Provenance, other: Provenance)] = []

  /// The most that are told.
  private static let most = 200

  /// Takes an encounter of the file with its sample; without one it is like no other.
  mutating func take(_ encounter: Encounter, _ sample: AlikeEncounters.Sample?) {
    guard let sample else { return }
    byProvider[sample.provider, default: (encounter.provider.name, [])].days
      .insert(encounter.observed.day)
    if let other = encounters.take(sample) { tell(encounter.provenance, other) }
  }

  /// Compares those of the file with one that stood before.
  mutating func compare(earlier: Encounter) {
    for place in encounters.places(like: earlier) { tell(place, earlier.provenance) }
  }

  private mutating func tell(_ place: Provenance, _ other: Provenance) {
    if found.count < AlikeInFile.most { found.append((place, other)) }
  }

  /// The warnings, in the order of the file.
  var problems: [Problem] {
    found.sorted { $0.place.record < $1.place.record }.map {
      Problem(at: $0.place, isLike: $0.other)
    }
  }
}
