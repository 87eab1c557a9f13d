import MaillonCore

/// The encounters of one file that look like others, of the file itself or of the ledger.
struct AlikeInFile {
  /// The days on which an encounter could be like an earlier one, by provider.
  private(set) var days: [String: Set<Day>] = [:]
  private var encounters = AlikeEncounters()
  private var found: [(place: Provenance, other: Provenance)] = []

  /// The most that are told.
  private static let most = 200

  /// Takes an encounter of the file.
  mutating func take(_ encounter: Encounter) {
    guard let alike = encounters.take(encounter) else { return }
    days[encounter.provider.name, default: []].insert(encounter.observed.day)
    if let other = alike { tell(encounter.provenance, other) }
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
