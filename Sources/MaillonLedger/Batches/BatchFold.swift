import MaillonCore

/// The fold: which encounters stand, and with which content, given which batches stand.
///
/// Of each file only the first sighting of an encounter counts. An encounter stands if a standing
/// file sights it. Its revision is that of the latest standing file that updates, else that of the
/// earliest standing file.
struct BatchFold {
  private let store: any Store
  private let latest: Day?

  /// What the fold says of one encounter: its current revision, or nothing where it does not stand.
  struct Standing: Equatable {
    var encounter: Int64
    var revision: Int64?
  }

  /// Folds the batches up to the end of a day; all of them without one.
  init(_ store: any Store, asOf latest: Day? = nil) {
    self.store = store
    self.latest = latest
  }

  /// Whether batches lie beyond the day, so that the ledger stood otherwise then.
  func isPast() throws -> Bool {
    guard let latest else { return false }
    return try store.integer(
      "SELECT 1 FROM batch WHERE created_day > ? LIMIT 1", Int64(latest.number)) != nil
  }

  /// What persons had said by then.
  func review() throws -> ReviewFold { try ReviewFold(store, asOf: latest) }

  /// Folds every encounter, in the order of their numbers.
  func everything() throws -> [Standing] {
    try fold(
      """
      SELECT encounter, file, position, number FROM revision
      UNION ALL SELECT encounter, file, position, revision FROM sighting
      """)
  }

  /// Folds the encounters that a batch sights.
  func sighted(by batch: Int) throws -> [Standing] {
    try store.execute("CREATE TEMP TABLE IF NOT EXISTS affected (encounter BIGINT PRIMARY KEY)")
    try store.execute("DELETE FROM affected")
    let collection = try store.statement(
      """
      INSERT INTO affected
      SELECT encounter FROM revision JOIN file
        ON revision.number >= file.first_revision AND revision.number < file.next_revision
        WHERE file.batch = ?1
      UNION SELECT encounter FROM sighting JOIN file ON file.number = sighting.file
        WHERE file.batch = ?1
      """)
    collection.bind(Int64(batch), at: 1)
    try collection.run()
    defer { try? store.execute("DELETE FROM affected") }
    return try fold(
      """
      SELECT affected.encounter, file, position, number FROM affected JOIN revision
        ON revision.number = affected.encounter
      UNION ALL SELECT affected.encounter, file, position, number FROM affected JOIN revision
        ON revision.encounter = affected.encounter AND number <> revision.encounter
      UNION ALL SELECT affected.encounter, file, position, revision FROM sighting JOIN affected
        ON affected.encounter = sighting.encounter
      """)
  }

  private struct FileState {
    var stands: Bool
    var updates: Bool
  }

  private func fold(_ sightings: String) throws -> [Standing] {
    let files = try files()
    let rows = try store.statement("\(sightings) ORDER BY 1, 2, 3")
    var result: [Standing] = []
    var lastFile: Int64 = -1
    while try rows.step() {
      let (encounter, file) = (rows.integer(0), rows.integer(1))
      if result.last?.encounter != encounter {
        result.append(Standing(encounter: encounter, revision: nil))
      } else if file == lastFile {
        continue
      }
      lastFile = file
      guard let state = files[file], state.stands, let current = result.last else { continue }
      if current.revision == nil || state.updates {
        result[result.count - 1].revision = rows.integer(3)
      }
    }
    return result
  }

  private func files() throws -> [Int64: FileState] {
    let rows = try store.statement(
      """
      SELECT file.number, file.updates,
        batch.created_day <= ?1 AND NOT EXISTS (
          SELECT 1 FROM batch AS undo
          WHERE undo.undoes = batch.number AND undo.created_day <= ?1)
      FROM file JOIN batch ON batch.number = file.batch
      """)
    rows.bind(latest.map { Int64($0.number) } ?? Int64.max, at: 1)
    var files: [Int64: FileState] = [:]
    while try rows.step() {
      files[rows.integer(0)] = FileState(
        stands: rows.integer(2) == 1, updates: rows.integer(1) == 1)
    }
    return files
  }
}
