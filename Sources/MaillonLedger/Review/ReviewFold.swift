import MaillonCore

/// What persons said of the encounters that stand.
///
/// An event follows its encounter by number. Where that encounter no longer stands, because its
/// import was taken back, it follows the identity: to the earliest encounter that stands under it,
/// was not spoken of itself, and is of the same provider or day, as an import would match them.
struct ReviewFold {
  /// The events of each encounter that was spoken of, by its number.
  private(set) var spoken: [Int64: Spoken] = [:]

  /// An encounter that was spoken of.
  struct Spoken {
    var key: Int64
    var events: [ReviewEvent]
  }

  /// Folds the events up to the end of a day; all that stand without one.
  init(_ store: any Store, asOf day: Day? = nil) throws {
    for row in try ReviewEventTable.standing(store, asOf: day) {
      spoken[row.encounter, default: Spoken(key: row.key, events: [])].events.append(row.event)
    }
  }

  /// The identities that were spoken of.
  var keys: Set<Int64> { Set(spoken.values.map(\.key)) }

  /// What was said of each encounter that stands now, by its number.
  func current(in ledger: Ledger) throws -> [Int64: ReviewRecord] {
    guard !spoken.isEmpty else { return [:] }
    let encounters = try EncounterTable(ledger.store)
    return try records(in: ledger) { key, _ in
      var candidates: [EncounterTable.Candidate] = []
      try encounters.candidates(key: key, into: &candidates)
      return candidates.map { (number: $0.number, revision: $0.revision) }
    }
  }

  /// What was said of each encounter, given which stood.
  ///
  /// - Parameters:
  ///   - ledger: The ledger.
  ///   - standing: The revision of every encounter that stood.
  /// - Returns: The records, by the numbers of the encounters.
  /// - Throws: Where contents cannot be read.
  func past(
    in ledger: Ledger, standing: [(number: Int64, revision: Int64)]
  ) throws -> [Int64: ReviewRecord] {
    guard !spoken.isEmpty else { return [:] }
    let revisions = try RevisionTable(ledger.store, ledger.lexicon)
    var maker = FingerprintMaker()
    let isStanding = Set(standing.map(\.number))
    let lost = spoken.filter { !isStanding.contains($0.key) }
    let wanted = Set(lost.values.map(\.key))
    var byKey: [Int64: [(number: Int64, revision: Int64)]] = [:]
    if !wanted.isEmpty {
      for one in standing {
        let key = IdentityKey.key(of: try revisions.content(one.revision), with: &maker)
        if wanted.contains(key) { byKey[key, default: []].append(one) }
      }
    }
    let found = byKey
    return try records(in: ledger) { key, number in
      isStanding.contains(number) ? [(number: number, revision: number)] : found[key] ?? []
    }
  }

  /// Gives the events to encounters; `candidates` are those that stand under an identity, in order.
  private func records(
    in ledger: Ledger,
    _ candidates: (Int64, Int64) throws -> [(number: Int64, revision: Int64)]
  ) throws -> [Int64: ReviewRecord] {
    var records: [Int64: ReviewRecord] = [:]
    var lost: [(number: Int64, spoken: Spoken)] = []
    for (number, one) in spoken.sorted(by: { $0.key < $1.key }) {
      if try candidates(one.key, number).contains(where: { $0.number == number }) {
        records[number] = ReviewRecord(one.events)
      } else {
        lost.append((number, one))
      }
    }
    guard !lost.isEmpty else { return records }
    let revisions = try RevisionTable(ledger.store, ledger.lexicon)
    for (number, one) in lost {
      let own = try revisions.content(number)
      for candidate in try candidates(one.key, number) where records[candidate.number] == nil {
        let other = try revisions.content(candidate.revision)
        let isSameProvider =
          ComparedName(other.provider.name) == ComparedName(own.provider.name)
        guard isSameProvider || other.observed.day == own.observed.day else { continue }
        records[candidate.number] = ReviewRecord(one.events)
        break
      }
    }
    return records
  }
}
