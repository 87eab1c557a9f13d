import MaillonCore

/// The row that an encounter is counted by.
struct EncounterRow {
  var number: Int64
  var key: Int64
  var revision: Int64
  var provider: Int64
  var site: Int64
  var sector: Int64
  var touchpoint: Int64
  var wave: Int64
  var source: Int64
  var day: Int32
  var judgement: Judgement

  private static let recovered: Int64 = 1
  private static let needsReview: Int64 = 2

  /// The columns, in the order in which `bind` and `init` count.
  static let columnNames = [
    "number", "key", "revision", "provider", "site", "sector", "touchpoint", "wave", "source",
    "day", "outcome", "guess", "flags", "levels",
  ]

  /// The columns, for a query.
  static let columns = columnNames.joined(separator: ", ")

  /// The columns, for a query that joins.
  static let qualifiedColumns = columnNames.map { "encounter.\($0)" }.joined(separator: ", ")

  /// The number of columns.
  static let count = Int32(columnNames.count)

  /// Makes the row of an encounter, adding its names to the ledger.
  init(
    _ encounter: Encounter, _ judgement: Judgement, number: Int64, key: Int64, revision: Int64,
    names: NameTable
  ) throws {
    self.number = number
    self.key = key
    self.revision = revision
    let place = encounter.provider
    provider = try names.number(of: place.name, .provider, saidBy: number)
    site = try names.number(of: place.site, .site, saidBy: number)
    sector = try names.number(of: place.sector, .sector, saidBy: number)
    touchpoint = try names.number(of: encounter.touchpoint, .touchpoint, saidBy: number)
    wave = try names.number(of: encounter.wave, .wave, saidBy: number)
    let source = encounter.source.isEmpty ? nil : encounter.source
    self.source = try names.number(of: source, .source, saidBy: number)
    day = encounter.observed.day.number
    self.judgement = judgement
  }

  /// Reads a row from a statement that selects `columns` first.
  init(_ row: any Statement) {
    number = row.integer(0)
    key = row.integer(1)
    revision = row.integer(2)
    provider = row.integer(3)
    site = row.integer(4)
    sector = row.integer(5)
    touchpoint = row.integer(6)
    wave = row.integer(7)
    source = row.integer(8)
    day = Int32(truncatingIfNeeded: row.integer(9))
    judgement = Judgement(
      outcome: Level(rawValue: UInt8(truncatingIfNeeded: row.integer(10))),
      guess: Level(rawValue: UInt8(truncatingIfNeeded: row.integer(11))),
      isRecovered: row.integer(12) & EncounterRow.recovered != 0,
      needsReview: row.integer(12) & EncounterRow.needsReview != 0,
      levels: PackedLevels(bits: row.integer(13)))
  }

  /// Binds the row to the first fourteen parameters of a statement, in the order of `columns`.
  func bind(to statement: any RowLoader) {
    statement.bind(number, at: 1)
    statement.bind(key, at: 2)
    statement.bind(revision, at: 3)
    statement.bind(provider, at: 4)
    statement.bind(site, at: 5)
    statement.bind(sector, at: 6)
    statement.bind(touchpoint, at: 7)
    statement.bind(wave, at: 8)
    statement.bind(source, at: 9)
    statement.bind(Int64(day), at: 10)
    statement.bind(judgement.outcomeNumber, at: 11)
    statement.bind(judgement.guessNumber, at: 12)
    statement.bind(judgement.flags, at: 13)
    statement.bind(judgement.levels.bits, at: 14)
  }
}

extension Judgement {
  /// The outcome as the ledger writes it: 0 undecided, 1 broken, 2 kept, 3 exceeded.
  var outcomeNumber: Int64 { Int64(outcome?.rawValue ?? 0) }

  /// The guess as the ledger writes it; 0 for none.
  var guessNumber: Int64 { Int64(guess?.rawValue ?? 0) }

  /// What else the ledger writes: 1 recovered, 2 to be reviewed.
  var flags: Int64 { (isRecovered ? 1 : 0) | (needsReview ? 2 : 0) }
}
