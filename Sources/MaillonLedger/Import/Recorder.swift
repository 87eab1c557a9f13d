import MaillonCore

/// Decides for each encounter of a file whether it is new, known or changed, and writes it down.
///
/// The rules are those of the contract, and for what it leaves open:
/// - Of several encounters in one file with one id, the first counts. A later one with the same
///   content is known; with other content it is changed, never supersedes, and is `idRepeated`.
/// - A content that does not supersede is kept on record all the same, so that taking back the
///   batch that came first leaves what would stand if that batch had never been.
/// - Twins without an id (one fingerprint) are matched in order: the first of the file with the
///   first that stands, and so on.
final class Recorder {
  /// How many encounters of the file were new, known and changed.
  private(set) var counts = (new: 0, known: 0, changed: 0)
  /// The number that the next revision will have.
  private(set) var nextRevision: Int64 = 1

  private let names: NameTable
  private let encounters: EncounterTable
  private let revisions: RevisionTable
  private let spellings: NameSpellings
  private let ledger: Ledger
  private let judge: Judge
  /// The identities that persons spoke of, and those of them that the file touched.
  private var spoken: Set<Int64> = []
  private var touched: Set<Int64> = []
  private var tallyIndex: TallyIndex
  private var keyIndex: KeyIndex
  /// Packs what is to be recorded.
  let packer = EncounterPacker()
  /// From how many words on the packer gets to know those that came since.
  private var nextLesson = 0
  private var candidates: [EncounterTable.Candidate] = []
  private var sighted = SightedSet(firstOfFile: 0)
  private var file: Int64 = 0
  private var position: Int64 = 0
  private var updates = false
  private var hasSuperseded = false
  private var maker = FingerprintMaker()

  /// Prepares the statements.
  init(_ ledger: Ledger, _ judge: Judge) throws {
    self.ledger = ledger
    self.judge = judge
    names = ledger.names
    encounters = try EncounterTable(ledger.store)
    revisions = try RevisionTable(ledger.store, ledger.lexicon)
    spellings = NameSpellings(ledger)
    tallyIndex = TallyIndex(ledger.store)
    keyIndex = KeyIndex(ledger.store)
  }

  /// Begins a file, inside its transaction.
  func begin(file: Int64, firstRevision: Int64, updates: Bool) throws {
    reset()
    self.file = file
    self.updates = updates
    nextRevision = firstRevision
    sighted = SightedSet(firstOfFile: firstRevision)
    try tallyIndex.begin(encounters: firstRevision - 1)
    try keyIndex.begin(
      isEmpty: firstRevision == 1
        && ledger.store.integer("SELECT 1 FROM encounter LIMIT 1") == nil)
    teach()
    spoken = try ReviewFold(ledger.store).keys
  }

  /// Forgets the file.
  func reset() {
    counts = (0, 0, 0)
    position = 0
    hasSuperseded = false
    spoken = []
    touched = []
    sighted = SightedSet(firstOfFile: 0)
    // What was looked up ahead may have been taken back since.
    encounters.forgetForeseen()
    revisions.foresee([:])
  }

  /// Builds the index that encounters of a provider are found by, where it was set aside.
  func indexTallies() throws {
    try tallyIndex.finish()
  }

  /// Ends the file, before its transaction is committed.
  func finish() throws {
    try tallyIndex.finish()
    try keyIndex.finish()
    if hasSuperseded { try spellings.settle() }
    try ledger.settle(touched, judge)
  }

  /// Asks for what stands under the identities of encounters that come next, where asking for each
  /// by itself would cost a journey.
  func foresee(_ packed: [PackedEncounter]) throws {
    guard ledger.store.nature.isShared, !keyIndex.knowsAll else { return }
    revisions.foresee(try encounters.foresee(packed.map(\.key)))
  }

  /// Records one encounter.
  func record(
    _ encounter: Encounter, _ packed: PackedEncounter?, _ judgement: () -> Judgement
  ) throws -> Sighting {
    defer { if ledger.lexicon.known.count >= nextLesson { teach() } }
    guard !ledger.forgotten.isEmpty, let bare = ledger.forgotten.forgetting(encounter) else {
      return try take(encounter, packed ?? packer.pack([encounter])[0], judgement)
    }
    return try take(bare, packer.pack([bare])[0]) { judge.judgement(bare) }
  }

  /// Tells the packer the words; not after each new one, which would copy them all every time.
  private func teach() {
    packer.learn(ledger.lexicon.known)
    nextLesson = ledger.lexicon.known.count * 5 / 4 + 32
  }

  private func take(
    _ encounter: Encounter, _ packed: PackedEncounter, _ judgement: () -> Judgement
  ) throws -> Sighting {
    position += 1
    try ledger.peopleTable.meet(peopleOf: encounter)
    let place = RevisionTable.Place(
      shard: names.shard(of: encounter.provider.name), file: file, position: position,
      line: Int64(encounter.provenance.line),
      record: Int64(encounter.provenance.record))
    let key = packed.key
    let content = try revisions.whole(packed)
    if !spoken.isEmpty, spoken.contains(key) { touched.insert(key) }
    candidates.removeAll(keepingCapacity: true)
    if try keyIndex.mayHold(key) { try encounters.candidates(key: key, into: &candidates) }
    guard let standing = match(encounter) else {
      let number = nextRevision
      nextRevision += 1
      try revisions.insert(number, of: number, at: place, content)
      try encounters.insert(
        EncounterRow(
          encounter, judgement(), number: number, key: key, revision: number, names: names))
      counts.new += 1
      try tallyIndex.added(counts.new)
      let isReused = encounter.hasOwnId && !candidates.isEmpty
      return Sighting(result: .new, isCurrent: true, warnings: isReused ? [.idReused] : [])
    }
    let isRepeated = sighted.contains(standing.number)
    sighted.insert(standing.number)
    if try revisions.holds(standing.revision, content) {
      try revisions.see(standing.revision, of: standing.number, at: place)
      counts.known += 1
      return Sighting(result: .known, isCurrent: true, warnings: [])
    }
    return try compare(
      Offer(
        encounter: encounter, judgement: judgement(), key: key, content: content, place: place,
        isRepeated: isRepeated), with: standing)
  }

  private struct Offer {
    var encounter: Encounter
    var judgement: Judgement
    var key: Int64
    var content: [UInt8]
    var place: RevisionTable.Place
    var isRepeated: Bool
  }

  /// The encounter that stands and is meant, among the candidates of one identity.
  private func match(_ encounter: Encounter) -> EncounterTable.Candidate? {
    guard !candidates.isEmpty else { return nil }
    guard encounter.hasOwnId else {
      // The occurrence in the file: the first that the file has not shown yet.
      return candidates.first { !sighted.contains($0.number) }
    }
    let provider = names.number(of: encounter.provider.name, .provider)
    let day = encounter.observed.day.number
    return candidates.first { $0.provider == provider && $0.day == day }
      ?? candidates.first { $0.provider == provider }
      ?? candidates.first { $0.day == day }
  }

  /// Records an encounter whose bytes differ from what stands: perhaps only in what does not matter.
  private func compare(_ offer: Offer, with standing: EncounterTable.Candidate) throws -> Sighting {
    let mine = ContentMark(of: offer.encounter, with: &maker)
    let current = ContentMark(
      of: try revisions.content(standing.revision), with: &maker)
    if mine == current {
      try revisions.see(standing.revision, of: standing.number, at: offer.place)
      counts.known += 1
      return Sighting(result: .known, isCurrent: true, warnings: [])
    }
    let revision = try keep(offer, marked: mine, of: standing.number)
    let supersedes = updates && !offer.isRepeated
    if supersedes {
      try encounters.replace(
        EncounterRow(
          offer.encounter, offer.judgement, number: standing.number, key: offer.key,
          revision: revision, names: names))
      hasSuperseded = true
    }
    let differsInDetailsAlone = mine.content == current.content
    if differsInDetailsAlone && !supersedes {
      counts.known += 1
      return Sighting(result: .known, isCurrent: false, warnings: [.detailsDiffer])
    }
    counts.changed += 1
    return Sighting(
      result: .changed, isCurrent: supersedes, warnings: offer.isRepeated ? [.idRepeated] : [])
  }

  /// Keeps a content on record, once, and gives the number of its revision.
  private func keep(_ offer: Offer, marked mark: ContentMark, of encounter: Int64) throws -> Int64 {
    for revision in try revisions.revisions(of: encounter)
    where ContentMark(of: try revisions.content(revision), with: &maker) == mark {
      try revisions.see(revision, of: encounter, at: offer.place)
      return revision
    }
    let number = nextRevision
    nextRevision += 1
    try revisions.insert(number, of: encounter, at: offer.place, offer.content)
    return number
  }
}
