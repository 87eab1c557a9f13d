#if POSTGRESQL
  import MaillonCore

  /// How a database comes to its schema: steps, only ever added to.
  ///
  /// `schemas/ledger-postgresql.sql` documents the result; a test holds the two together.
  enum PostgreSQLMigrations {
    /// The schema that this program knows, counted from 1.
    static var version: Int { steps.count }

    /// The tables, those that are spread over machines first.
    static let tables = [
      "encounter", "revision", "sighting", "batch", "file", "problem", "rubric", "name", "word",
      "person", "review_event", "secret", "forgotten", "judging",
    ]

    /// What has to lead somewhere.
    ///
    /// No constraint of the engine says so: it would slow every row down, and not every engine can
    /// hold it across machines.
    static let references = [
      Reference(table: "batch", column: "undoes", target: "batch"),
      Reference(table: "file", column: "batch", target: "batch"),
      Reference(table: "problem", column: "file", target: "file"),
      Reference(table: "rubric", column: "batch", target: "batch"),
      Reference(table: "revision", column: "file", target: "file"),
      Reference(table: "revision", column: "encounter", target: "revision"),
      Reference(table: "sighting", column: "file", target: "file"),
      Reference(table: "sighting", column: "encounter", target: "revision"),
      Reference(table: "sighting", column: "revision", target: "revision"),
      Reference(table: "encounter", column: "revision", target: "revision"),
      Reference(table: "review_event", column: "batch", target: "batch"),
      Reference(table: "review_event", column: "encounter", target: "revision"),
      Reference(table: "forgotten", column: "batch", target: "batch"),
    ]

    /// A column that names rows of another table by their number.
    struct Reference {
      var table: String
      var column: String
      var target: String
    }

    /// Brings the schema up to date, or says why it cannot.
    static func prepare(_ store: PostgreSQLStore, _ access: Ledger.Access) throws {
      let found = try version(of: store)
      guard found <= version else {
        throw LedgerError.newer(path: store.path, found: found, supported: version)
      }
      guard found < version else { return }
      switch access {
      case .read, .write:
        guard found > 0 else { throw LedgerError.missing(path: store.path) }
        guard access == .write else {
          throw LedgerError.outdated(path: store.path, found: found, supported: version)
        }
      case .create: break
      }
      try migrate(store)
    }

    /// The version of the schema that stands there; 0 where there is none.
    private static func version(of store: PostgreSQLStore) throws -> Int {
      guard try store.integer("SELECT 1 WHERE to_regclass('ledger') IS NOT NULL") != nil else {
        return 0
      }
      do {
        return Int(try store.integer("SELECT version FROM ledger WHERE one = 1") ?? 0)
      } catch {
        throw error.situation == .damaged ? LedgerError.notALedger(path: store.path) : error
      }
    }

    private static func migrate(_ store: PostgreSQLStore) throws {
      try store.execute("BEGIN")
      do {
        // Two that begin at once: the second waits here, and finds everything done.
        try store.execute("SELECT pg_advisory_xact_lock(\(0x4D61_696C))")
        try makeSchema(store)
        for step in steps[(try version(of: store))...] { try store.execute(step) }
        try store.execute("UPDATE ledger SET version = \(version) WHERE one = 1")
        try store.commit()
      } catch {
        store.rollBack()
        throw error
      }
    }

    /// Makes the schema that the search path names first, where none of those it names is there: so an
    /// address can name one of several ledgers of a database (`?options=-csearch_path%3Dnorth`).
    private static func makeSchema(_ store: PostgreSQLStore) throws {
      let row = try store.statement(
        """
        SELECT quote_ident(trim(BOTH '" ' FROM split_part(current_setting('search_path'), ',', 1)))
        WHERE current_schema() IS NULL
        """)
      guard try row.step() else { return }
      let name = row.text(0)
      row.reset()
      try store.execute("CREATE SCHEMA IF NOT EXISTS \(name)")
    }

    /// The steps; each leaves `ledger.version` to the caller.
    static let steps = [
      """
      CREATE TABLE ledger (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        version BIGINT NOT NULL,
        changes BIGINT NOT NULL
      );
      INSERT INTO ledger (one, version, changes) VALUES (1, 0, 0);
      CREATE TABLE batch (
        number BIGINT PRIMARY KEY,
        created TEXT NOT NULL,
        created_day BIGINT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN (
          'import', 'log', 'undo', 'rubric', 'code', 'appeal', 'decision', 'forget')),
        program TEXT NOT NULL,
        undoes BIGINT UNIQUE
      );
      CREATE TABLE file (
        number BIGINT PRIMARY KEY,
        batch BIGINT NOT NULL,
        name TEXT NOT NULL,
        format TEXT NOT NULL,
        encoding TEXT,
        delimiter TEXT,
        mapping TEXT,
        content_hash TEXT,
        updates BIGINT NOT NULL,
        new BIGINT NOT NULL,
        known BIGINT NOT NULL,
        changed BIGINT NOT NULL,
        rejected BIGINT NOT NULL,
        first_revision BIGINT NOT NULL,
        next_revision BIGINT NOT NULL
      );
      CREATE TABLE problem (
        file BIGINT NOT NULL,
        position BIGINT NOT NULL,
        code TEXT NOT NULL,
        line BIGINT,
        record BIGINT,
        field TEXT,
        found TEXT,
        expected TEXT,
        suggestion TEXT,
        PRIMARY KEY (file, position)
      );
      CREATE TABLE revision (
        number BIGINT NOT NULL,
        encounter BIGINT NOT NULL,
        file BIGINT NOT NULL,
        position BIGINT NOT NULL,
        line BIGINT NOT NULL,
        record BIGINT NOT NULL,
        content BYTEA NOT NULL,
        shard BIGINT NOT NULL,
        PRIMARY KEY (shard, number)
      );
      CREATE INDEX revision_number ON revision (number);
      CREATE INDEX revision_later ON revision (encounter) WHERE number <> encounter;
      CREATE TABLE sighting (
        file BIGINT NOT NULL,
        position BIGINT NOT NULL,
        encounter BIGINT NOT NULL,
        revision BIGINT NOT NULL,
        line BIGINT NOT NULL,
        record BIGINT NOT NULL,
        shard BIGINT NOT NULL,
        PRIMARY KEY (shard, file, position)
      );
      CREATE TABLE word (
        number BIGINT PRIMARY KEY,
        text TEXT NOT NULL
      );
      CREATE TABLE rubric (
        batch BIGINT PRIMARY KEY,
        id TEXT NOT NULL,
        version TEXT NOT NULL,
        content_hash TEXT NOT NULL,
        judging_hash TEXT NOT NULL,
        bytes BYTEA NOT NULL
      );
      CREATE TABLE name (
        number BIGINT PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN (
          'provider', 'site', 'sector', 'touchpoint', 'wave', 'source')),
        folded TEXT NOT NULL,
        text TEXT NOT NULL,
        encounter BIGINT NOT NULL
      );
      CREATE TABLE encounter (
        number BIGINT NOT NULL,
        key BIGINT NOT NULL,
        revision BIGINT NOT NULL,
        provider BIGINT NOT NULL,
        site BIGINT NOT NULL,
        sector BIGINT NOT NULL,
        touchpoint BIGINT NOT NULL,
        wave BIGINT NOT NULL,
        source BIGINT NOT NULL,
        day BIGINT NOT NULL,
        outcome BIGINT NOT NULL,
        guess BIGINT NOT NULL,
        flags BIGINT NOT NULL,
        levels BIGINT NOT NULL,
        PRIMARY KEY (provider, number)
      );
      CREATE INDEX encounter_number ON encounter (number);
      CREATE INDEX encounter_key ON encounter (key);
      CREATE TABLE judging (
        one BIGINT PRIMARY KEY CHECK (one = 1),
        rubric TEXT NOT NULL,
        classifier TEXT NOT NULL
      );
      CREATE TABLE review_event (
        batch BIGINT PRIMARY KEY,
        encounter BIGINT NOT NULL,
        key BIGINT NOT NULL,
        person TEXT NOT NULL,
        reason TEXT NOT NULL,
        moment TEXT NOT NULL,
        outcome BIGINT,
        findings TEXT NOT NULL,
        appeal BIGINT,
        upheld BIGINT
      );
      CREATE TABLE person (
        kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('observer', 'staff', 'coder')),
        name TEXT COLLATE "C" NOT NULL
      );
      CREATE UNIQUE INDEX person_name ON person (kind, md5(name));
      CREATE TABLE secret (
        one BIGINT PRIMARY KEY CHECK (one = 1),
        key BYTEA NOT NULL
      );
      CREATE TABLE forgotten (
        number BIGINT NOT NULL,
        position BIGINT NOT NULL,
        batch BIGINT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('observer', 'staff', 'coder')),
        role TEXT NOT NULL CHECK (role IN ('name', 'words', 'start')),
        words BIGINT NOT NULL,
        capital BIGINT NOT NULL,
        hash BYTEA NOT NULL,
        PRIMARY KEY (number, position)
      );
      """
    ]
  }
#endif
