-- The ledger: one schema of a PostgreSQL database (version 1); the tables are those of ledger.sql, where
-- each is explained, spread over machines if you like:
--
--   SELECT create_distributed_table('encounter', 'provider');
--   SELECT create_distributed_table('revision', 'shard', colocate_with => 'encounter');
--   SELECT create_distributed_table('sighting', 'shard', colocate_with => 'encounter');
--
-- (Citus; file and batch, which revision is joined with, become reference tables.) No constraint leads
-- from one table to another: maillon ledger check looks at what they would say.
--
-- Which version of the schema this is, and how many writes there were: each begins by counting itself
-- here, and so waits for the one before.
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

-- The contents. shard is the number of the provider that the content names, by which it lies where its
-- encounter does.
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

-- One numbering for the whole ledger, added to within a write, of at most 30,000 words.
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

-- The number of a name is made of what it says (the first 63 bits of the SHA-256 of kind, a zero byte and
-- folded): no machine needs to ask another for the next one.
CREATE TABLE name (
  number BIGINT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN (
    'provider', 'site', 'sector', 'touchpoint', 'wave', 'source')),
  folded TEXT NOT NULL,
  text TEXT NOT NULL,
  encounter BIGINT NOT NULL
);

-- What is counted: of a rank only the groups of these rows travel.
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

-- Compared by their bytes, whatever the language of the database.
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
