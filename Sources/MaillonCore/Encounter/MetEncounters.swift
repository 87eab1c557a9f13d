/// Tells encounters that were met before from new ones, over the files that are read for one command: as an import
/// into an empty ledger would.
///
/// Encounters without an id of their own are the same where their contents are, and one file holds them as often as it
/// does. Those with an id are the same where provider or day agree as well; else the id was used again.
package struct MetEncounters: Sendable {
  /// In which of provider and day encounters of one id must agree.
  private struct Occasion {
    let provider: ComparedName
    let day: Day

    func isShared(with other: Occasion) -> Bool { provider == other.provider || day == other.day }
  }

  private var identities = IdentityMaker()
  private var contents: Set<Fingerprint> = []
  private var occasions: [Fingerprint: Occasion] = [:]
  /// Further occasions of ids that were used again.
  private var further: [Fingerprint: [Occasion]] = [:]

  /// Has met nothing yet.
  package init() {}

  /// Begins the next file.
  package mutating func beginFile() { identities = IdentityMaker() }

  /// Whether an encounter is met for the first time; from now on it was met.
  package mutating func isNew(_ encounter: Encounter) -> Bool {
    let identity = identities.next(encounter)
    guard encounter.hasOwnId else { return contents.insert(identity).inserted }
    let occasion = Occasion(
      provider: ComparedName(encounter.provider.name), day: encounter.observed.day)
    guard let known = occasions[identity] else {
      occasions[identity] = occasion
      return true
    }
    let others = further[identity] ?? []
    guard !known.isShared(with: occasion), !others.contains(where: occasion.isShared) else {
      return false
    }
    further[identity] = others + [occasion]
    return true
  }
}

extension Encounter {
  /// Whether the sheet gave it an id.
  package var hasOwnId: Bool { id.map { !$0.isEmpty } ?? false }
}
