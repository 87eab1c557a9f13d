import Glibc
import MaillonCore

/// The contents of encounters, each where it stood first.
///
/// Rows are only ever added.
final class RevisionTable {
  private let lexicon: Lexicon
  private let insertion: any RowLoader
  private let sightings: any RowLoader
  private let contentQuery: any Statement
  private let laterQuery: any Statement
  /// Whether rows say on which shard they lie.
  private let isSharded: Bool
  private var writer = ByteWriter()
  /// Contents that were fetched ahead, by the numbers of their revisions.
  private var foreseen: [Int64: [UInt8]] = [:]

  /// Where something stood: a file of the ledger and places in it.
  struct Place {
    /// The number of the provider, by which encounters are spread over machines.
    var shard: Int64
    var file: Int64
    var position: Int64
    var line: Int64
    var record: Int64
  }

  /// Prepares the statements.
  init(_ store: any Store, _ lexicon: Lexicon) throws {
    self.lexicon = lexicon
    isSharded = store.nature.isSharded
    let shard = isSharded ? ["shard"] : []
    insertion = try store.loader(
      "revision",
      ["number", "encounter", "file", "position", "line", "record", "content"] + shard)
    sightings = try store.loader(
      "sighting", ["file", "position", "encounter", "revision", "line", "record"] + shard)
    contentQuery = try store.statement("SELECT content FROM revision WHERE number = ?")
    laterQuery = try store.statement(
      "SELECT number FROM revision WHERE encounter = ? AND number <> encounter ORDER BY number")
  }

  /// Packs an encounter; the bytes are those that `insert` and `holds` take.
  func packed(_ encounter: Encounter) throws -> [UInt8] {
    var words = lexicon
    _ = try EncounterCoder.write(encounter, to: &writer, words: &words)
    return writer.bytes
  }

  /// The bytes of an encounter that was packed without adding words.
  func whole(_ packed: PackedEncounter) throws -> [UInt8] {
    guard !packed.gaps.isEmpty else { return packed.bytes }
    var words = lexicon
    try EncounterCoder.fill(packed.gaps, in: packed.bytes, to: &writer, words: &words)
    return writer.bytes
  }

  /// Adds a content.
  func insert(_ number: Int64, of encounter: Int64, at place: Place, _ content: [UInt8]) throws {
    insertion.bind(number, at: 1)
    insertion.bind(encounter, at: 2)
    insertion.bind(place.file, at: 3)
    insertion.bind(place.position, at: 4)
    insertion.bind(place.line, at: 5)
    insertion.bind(place.record, at: 6)
    insertion.bind(content, at: 7)
    if isSharded { insertion.bind(place.shard, at: 8) }
    try insertion.run()
  }

  /// Notes that a content was met again.
  func see(_ revision: Int64, of encounter: Int64, at place: Place) throws {
    sightings.bind(place.file, at: 1)
    sightings.bind(place.position, at: 2)
    sightings.bind(encounter, at: 3)
    sightings.bind(revision, at: 4)
    sightings.bind(place.line, at: 5)
    sightings.bind(place.record, at: 6)
    if isSharded { sightings.bind(place.shard, at: 7) }
    try sightings.run()
  }

  /// Whether a revision holds exactly these bytes.
  func holds(_ revision: Int64, _ content: [UInt8]) throws -> Bool {
    if let held = foreseen[revision] { return held == content }
    contentQuery.bind(revision, at: 1)
    defer { contentQuery.reset() }
    guard try contentQuery.step() else { throw ContentError.malformed }
    return contentQuery.withBytes(0) { held in
      content.withUnsafeBytes { mine in
        guard held.count == mine.count, let first = held.baseAddress, let second = mine.baseAddress
        else { return false }
        return memcmp(first, second, mine.count) == 0
      }
    }
  }

  /// The content of a revision, without its provenance.
  func content(_ revision: Int64) throws -> Encounter {
    if let held = foreseen[revision] {
      return try held.withUnsafeBytes { try EncounterCoder.read($0, words: lexicon) }
    }
    contentQuery.bind(revision, at: 1)
    defer { contentQuery.reset() }
    guard try contentQuery.step() else { throw ContentError.malformed }
    return try contentQuery.withBytes(0) { try EncounterCoder.read($0, words: lexicon) }
  }

  /// Keeps contents at hand that will be asked for, in place of those kept before.
  func foresee(_ contents: [Int64: [UInt8]]) {
    foreseen = contents
  }

  /// The numbers of all revisions of an encounter, in order.
  func revisions(of encounter: Int64) throws -> [Int64] {
    var numbers = [encounter]
    laterQuery.bind(encounter, at: 1)
    while try laterQuery.step() { numbers.append(laterQuery.integer(0)) }
    return numbers
  }
}
