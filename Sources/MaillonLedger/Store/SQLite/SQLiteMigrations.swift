import GRDB

/// How a file comes to its schema: named steps, only ever added to.
///
/// `schemas/ledger.sql` documents the result; a test holds the two together.
enum SQLiteMigrations {
  /// The mark of a ledger in the file's header: `Mail`.
  static let applicationId: Int64 = 0x4D61_696C

  /// The schema that this program knows, counted from 1.
  static let version: Int64 = 2

  /// All steps, in order.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 encounters, batches and rubrics") { database in
      try database.execute(sql: encountersBatchesAndRubrics)
      try database.execute(
        sql: "PRAGMA application_id = \(applicationId); PRAGMA user_version = 1;")
    }
    migrator.registerMigration("2 codes, appeals and people") { database in
      try database.execute(sql: codesAppealsAndPeople)
      try database.execute(sql: "PRAGMA user_version = 2;")
    }
    return migrator
  }

  /// The index over which tallies are counted; it is built after a large file, not while loading it.
  static let tallyIndex = """
    CREATE INDEX encounter_tally ON encounter
      (provider, site, sector, touchpoint, outcome, guess, day, wave, levels)
    """

  /// The index that encounters are looked up in; of a first file it is built at the end.
  static let keyIndex = "CREATE INDEX encounter_key ON encounter (key)"

  private static let encountersBatchesAndRubrics = """
    CREATE TABLE batch (
      number INTEGER PRIMARY KEY,
      created TEXT NOT NULL,
      created_day INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('import', 'log', 'undo', 'rubric')),
      program TEXT NOT NULL,
      undoes INTEGER UNIQUE REFERENCES batch (number)
    );
    CREATE TABLE file (
      number INTEGER PRIMARY KEY,
      batch INTEGER NOT NULL REFERENCES batch (number),
      name TEXT NOT NULL,
      format TEXT NOT NULL,
      encoding TEXT,
      delimiter TEXT,
      mapping TEXT,
      content_hash TEXT,
      updates INTEGER NOT NULL,
      new INTEGER NOT NULL,
      known INTEGER NOT NULL,
      changed INTEGER NOT NULL,
      rejected INTEGER NOT NULL,
      first_revision INTEGER NOT NULL,
      next_revision INTEGER NOT NULL
    );
    CREATE TABLE problem (
      file INTEGER NOT NULL REFERENCES file (number),
      position INTEGER NOT NULL,
      code TEXT NOT NULL,
      line INTEGER,
      record INTEGER,
      field TEXT,
      found TEXT,
      expected TEXT,
      suggestion TEXT,
      PRIMARY KEY (file, position)
    ) WITHOUT ROWID;
    CREATE TABLE revision (
      number INTEGER PRIMARY KEY,
      encounter INTEGER NOT NULL REFERENCES revision (number),
      file INTEGER NOT NULL REFERENCES file (number),
      position INTEGER NOT NULL,
      line INTEGER NOT NULL,
      record INTEGER NOT NULL,
      content BLOB NOT NULL
    );
    CREATE INDEX revision_later ON revision (encounter) WHERE number <> encounter;
    CREATE TABLE sighting (
      file INTEGER NOT NULL REFERENCES file (number),
      position INTEGER NOT NULL,
      encounter INTEGER NOT NULL REFERENCES revision (number),
      revision INTEGER NOT NULL REFERENCES revision (number),
      line INTEGER NOT NULL,
      record INTEGER NOT NULL,
      PRIMARY KEY (file, position)
    ) WITHOUT ROWID;
    CREATE TABLE word (
      number INTEGER PRIMARY KEY,
      text TEXT NOT NULL UNIQUE
    );
    CREATE TABLE rubric (
      batch INTEGER PRIMARY KEY REFERENCES batch (number),
      id TEXT NOT NULL,
      version TEXT NOT NULL,
      content_hash TEXT NOT NULL,
      judging_hash TEXT NOT NULL,
      bytes BLOB NOT NULL
    );
    CREATE TABLE name (
      number INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN (
        'provider', 'site', 'sector', 'touchpoint', 'wave', 'source')),
      folded TEXT NOT NULL,
      text TEXT NOT NULL,
      encounter INTEGER NOT NULL,
      UNIQUE (kind, folded)
    );
    CREATE TABLE encounter (
      number INTEGER PRIMARY KEY,
      key INTEGER NOT NULL,
      revision INTEGER NOT NULL REFERENCES revision (number),
      provider INTEGER NOT NULL,
      site INTEGER NOT NULL,
      sector INTEGER NOT NULL,
      touchpoint INTEGER NOT NULL,
      wave INTEGER NOT NULL,
      source INTEGER NOT NULL,
      day INTEGER NOT NULL,
      outcome INTEGER NOT NULL,
      guess INTEGER NOT NULL,
      flags INTEGER NOT NULL,
      levels INTEGER NOT NULL
    );
    CREATE INDEX encounter_key ON encounter (key);
    CREATE INDEX encounter_tally ON encounter
      (provider, site, sector, touchpoint, outcome, guess, day, wave, levels);
    CREATE TABLE judging (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      rubric TEXT NOT NULL,
      classifier TEXT NOT NULL
    );
    """

  /// The kinds of batch become more, which SQLite allows only in a new table.
  private static let codesAppealsAndPeople = """
    PRAGMA legacy_alter_table = 1;
    ALTER TABLE batch RENAME TO batch_before;
    CREATE TABLE batch (
      number INTEGER PRIMARY KEY,
      created TEXT NOT NULL,
      created_day INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN (
        'import', 'log', 'undo', 'rubric', 'code', 'appeal', 'decision', 'forget')),
      program TEXT NOT NULL,
      undoes INTEGER UNIQUE REFERENCES batch (number)
    );
    INSERT INTO batch SELECT number, created, created_day, kind, program, undoes
      FROM batch_before;
    DROP TABLE batch_before;
    PRAGMA legacy_alter_table = 0;
    CREATE TABLE review_event (
      batch INTEGER PRIMARY KEY REFERENCES batch (number),
      encounter INTEGER NOT NULL REFERENCES revision (number),
      key INTEGER NOT NULL,
      person TEXT NOT NULL,
      reason TEXT NOT NULL,
      moment TEXT NOT NULL,
      outcome INTEGER,
      findings TEXT NOT NULL,
      appeal INTEGER REFERENCES review_event (batch),
      upheld INTEGER
    );
    CREATE INDEX review_event_key ON review_event (key);
    CREATE TABLE person (
      kind TEXT NOT NULL CHECK (kind IN ('observer', 'staff', 'coder')),
      name TEXT NOT NULL,
      PRIMARY KEY (kind, name)
    ) WITHOUT ROWID;
    CREATE TABLE secret (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      key BLOB NOT NULL
    );
    CREATE TABLE forgotten (
      number INTEGER NOT NULL,
      position INTEGER NOT NULL,
      batch INTEGER NOT NULL REFERENCES batch (number),
      kind TEXT NOT NULL CHECK (kind IN ('observer', 'staff', 'coder')),
      role TEXT NOT NULL CHECK (role IN ('name', 'words', 'start')),
      words INTEGER NOT NULL,
      capital INTEGER NOT NULL,
      hash BLOB NOT NULL,
      PRIMARY KEY (number, position)
    ) WITHOUT ROWID;
    """
}
