import Glibc
import MaillonCore

/// The contents of encounters, each where it stood first.
///
/// Rows are only ever added.
final class RevisionTable {
  private let lexicon: Lexicon
  private let insertion: Statement
  private let sightings: Statement
  private let contentQuery: Statement
  private let laterQuery: Statement
  private var writer = ByteWriter()

  /// Where something stood: a file of the ledger and places in it.
  struct Place {
    var file: Int64
    var position: Int64
    var line: Int64
    var record: Int64
  }

  /// Prepares the statements.
  init(_ store: Store, _ lexicon: Lexicon) throws {
    self.lexicon = lexicon
    insertion = try store.statement(
      """
      INSERT INTO revision (number, encounter, file, position, line, record, content)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
    sightings = try store.statement(
      """
      INSERT INTO sighting (file, position, encounter, revision, line, record)
      VALUES (?, ?, ?, ?, ?, ?)
      """)
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
    try sightings.run()
  }

  /// Whether a revision holds exactly these bytes.
  func holds(_ revision: Int64, _ content: [UInt8]) throws -> Bool {
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
    contentQuery.bind(revision, at: 1)
    defer { contentQuery.reset() }
    guard try contentQuery.step() else { throw ContentError.malformed }
    return try contentQuery.withBytes(0) { try EncounterCoder.read($0, words: lexicon) }
  }

  /// The numbers of all revisions of an encounter, in order.
  func revisions(of encounter: Int64) throws -> [Int64] {
    var numbers = [encounter]
    laterQuery.bind(encounter, at: 1)
    while try laterQuery.step() { numbers.append(laterQuery.integer(0)) }
    return numbers
  }
}
