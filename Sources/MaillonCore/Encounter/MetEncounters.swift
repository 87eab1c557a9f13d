/// Tells encounters that were met before from new ones, over the files that are read for one command: as an import
/// into an empty ledger would.
///
/// Encounters without an id of their own are the same where their contents are, and one file holds them as often as it
/// does. Those with an id are the same where provider or day agree as well; else the id was used again.
package struct MetEncounters: Sendable {
  /// How an encounter is met.
  package enum Meeting: Sendable {
    /// For the first time.
    case first
    /// Again.
    case again
    /// For the first time, under the id of another encounter.
    case underUsedId
  }

  /// In which of provider and day encounters of one id must agree.
  private struct Occasion {
    /// The provider's folded name, as a number that others have with a probability of 1 in 2⁶⁴.
    let provider: UInt64
    let day: Day

    func isShared(with other: Occasion) -> Bool { provider == other.provider || day == other.day }
  }

  private var identities = IdentityMaker()
  private var contents: Set<Fingerprint> = []
  private var occasions: [Fingerprint: Occasion] = [:]
  /// Further occasions of ids that were used again.
  private var further: [Fingerprint: [Occasion]] = [:]
  /// The numbers of providers, as they are spelled.
  private var numbers: [ExactText: UInt64] = [:]
  private static let mostNumbers = 100_000

  /// Has met nothing yet.
  package init() {}

  /// Begins the next file.
  package mutating func beginFile() { identities = IdentityMaker() }

  /// Whether an encounter is met for the first time; from now on it was met.
  package mutating func isNew(_ encounter: Encounter) -> Bool { meet(encounter) != .again }

  /// How an encounter is met; from now on it was met.
  package mutating func meet(_ encounter: Encounter) -> Meeting {
    let identity = identities.next(encounter)
    guard encounter.hasOwnId else { return contents.insert(identity).inserted ? .first : .again }
    let occasion = Occasion(
      provider: number(of: encounter.provider.name), day: encounter.observed.day)
    guard let known = occasions[identity] else {
      occasions[identity] = occasion
      return .first
    }
    let others = further[identity] ?? []
    guard !known.isShared(with: occasion), !others.contains(where: occasion.isShared) else {
      return .again
    }
    further[identity] = others + [occasion]
    return .underUsedId
  }

  private mutating func number(of provider: String) -> UInt64 {
    if let number = numbers[ExactText(provider)] { return number }
    var text = ComparedName(provider).text
    let number = text.withUTF8 { Fingerprint(of: UnsafeRawBufferPointer($0)).high }
    // Names come from files: they must not fill the memory.
    if numbers.count < Self.mostNumbers { numbers[ExactText(provider)] = number }
    return number
  }
}

extension Encounter {
  /// Whether the sheet gave it an id.
  package var hasOwnId: Bool { id.map { !$0.isEmpty } ?? false }
}

extension Problem {
  /// A problem of an encounter with others of its id, or where it has none of its provider.
  package init(_ code: ProblemCode, withIdOf encounter: Encounter) {
    let place = encounter.provenance
    self.init(
      code, file: place.file, line: place.line, record: place.record, field: "id",
      found: encounter.id ?? encounter.provider.name)
  }
}
