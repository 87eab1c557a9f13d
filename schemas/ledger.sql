-- The ledger: one SQLite file (application_id 0x4D61696C, user_version 2).
--
-- Facts are only ever added: batch, file, problem, revision, sighting, rubric, word, review_event,
-- person. The one exception: what names somebody forgotten is overwritten, and forgotten says so.
-- What stands now is derived from them and may be made anew: encounter, name, judging.
-- Moments are text as in a sheet; days are counted from 1970-01-01.

-- One event: an import, an encounter logged by hand, an undo, the adoption of a rubric, a person's
-- coding, an appeal, the decision on one, the forgetting of a person.
-- A batch stands unless another batch undoes it.
CREATE TABLE batch (
  number INTEGER PRIMARY KEY,
  created TEXT NOT NULL,
  created_day INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN (
    'import', 'log', 'undo', 'rubric', 'code', 'appeal', 'decision', 'forget')),
  program TEXT NOT NULL,
  undoes INTEGER UNIQUE REFERENCES batch (number)
);

-- One sheet of a batch. Its revisions are those numbered from first_revision to before
-- next_revision. Where updates is 1, what it says supersedes what stood.
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

-- What was wrong in a file.
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

-- One content of one encounter, where it stood first. An encounter has the number of its first
-- revision. position counts what was recorded from the file, record what the file holds.
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

-- Each further time a content was met. (A revision is the sighting that brought it.)
CREATE TABLE sighting (
  file INTEGER NOT NULL REFERENCES file (number),
  position INTEGER NOT NULL,
  encounter INTEGER NOT NULL REFERENCES revision (number),
  revision INTEGER NOT NULL REFERENCES revision (number),
  line INTEGER NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY (file, position)
) WITHOUT ROWID;

-- Short texts that come again and again in contents: questions, answers, names.
CREATE TABLE word (
  number INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
);

-- A rubric, byte for byte, and the batch that adopted it. The one in force is the latest standing.
CREATE TABLE rubric (
  batch INTEGER PRIMARY KEY REFERENCES batch (number),
  id TEXT NOT NULL,
  version TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  judging_hash TEXT NOT NULL,
  bytes BLOB NOT NULL
);

-- A person's word on an encounter, recorded as a batch of its own: a coding (neither appeal nor
-- upheld), an appeal (upheld is NULL, appeal is its own batch) or the decision on one (upheld 0 or
-- 1). encounter is the number it had; key its identity, by which the event follows it when it is
-- taken back and imported anew. outcome 0 or NULL gives none; findings are criterion:level, joined
-- by semicolons.
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

-- Everybody who was ever named as observer, staff or coder, so that quoted words can be masked.
CREATE TABLE person (
  kind TEXT NOT NULL CHECK (kind IN ('observer', 'staff', 'coder')),
  name TEXT NOT NULL,
  PRIMARY KEY (kind, name)
) WITHOUT ROWID;

-- The key of the pseudonyms and of the marks below, drawn when the ledger is made.
CREATE TABLE secret (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  key BLOB NOT NULL
);

-- Who was forgotten, as keyed hashes: of the whole name, of words that name the person in a text,
-- and of the first of several such words. number counts people.
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

-- Derived: names as they are compared (folded) and shown (text: as the earliest encounter that
-- stands spells it). Number 0 is used for no name.
CREATE TABLE name (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN (
    'provider', 'site', 'sector', 'touchpoint', 'wave', 'source')),
  folded TEXT NOT NULL,
  text TEXT NOT NULL,
  encounter INTEGER NOT NULL,
  UNIQUE (kind, folded)
);

-- Derived: the encounters that stand, ready for counting. key is the identity: of the id within
-- its source, or else of the content. outcome, guess and levels are the verdict in short: 0
-- undecided, 1 broken, 2 kept, 3 exceeded; levels two bits a criterion. flags: 1 recovered,
-- 2 to be reviewed.
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

-- Derived: under what the verdicts in encounter were made.
CREATE TABLE judging (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  rubric TEXT NOT NULL,
  classifier TEXT NOT NULL
);
