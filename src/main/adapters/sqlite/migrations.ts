// Numbered, append-only schema steps: a step that has shipped never changes; a new one is added at the end.
// PRAGMA user_version says how many of them a file has seen.

/**
 * `event` is the truth; `sale`, `job`, `posting` and `search` are derived from it and written in the same transaction.
 * Events of a sale lie together: key = row of the sale * 2^20 + n. Each index costs one more page in every commit,
 * so there is one only where a question would otherwise read the whole shop. `job` holds open sales alone and needs none.
 */
const firstShop = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO meta VALUES ('openings', 0), ('checkpoints', 0);

CREATE TABLE event (
  key INTEGER PRIMARY KEY,
  body TEXT NOT NULL,
  sum BLOB NOT NULL CHECK (length(sum) = 32),
  sale INTEGER GENERATED ALWAYS AS (key >> 20) VIRTUAL,
  n INTEGER GENERATED ALWAYS AS (key & 1048575) VIRTUAL
) STRICT;
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

CREATE TABLE sale (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL UNIQUE,
  reference TEXT NOT NULL UNIQUE,
  draft TEXT NOT NULL UNIQUE,
  provider TEXT NOT NULL,
  code TEXT NOT NULL,
  product TEXT NOT NULL,
  brand TEXT NOT NULL,
  category TEXT NOT NULL,
  destination TEXT NOT NULL,
  price INTEGER NOT NULL,
  cost INTEGER NOT NULL,
  tendered INTEGER NOT NULL,
  cashier TEXT NOT NULL,
  createdAt INTEGER NOT NULL,
  day TEXT NOT NULL,
  training INTEGER NOT NULL CHECK (training IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('queued', 'submitting', 'pending', 'unknown', 'needs-attention',
                                       'delivered', 'refused', 'cancelled', 'reversed')),
  serial TEXT,
  status TEXT NOT NULL,
  events INTEGER NOT NULL CHECK (events > 0)
) STRICT;
CREATE INDEX sale_day ON sale (day);
CREATE INDEX sale_destination ON sale (destination);
CREATE INDEX sale_not_delivered ON sale (state) WHERE state <> 'delivered';

CREATE TABLE job (
  sale INTEGER PRIMARY KEY REFERENCES sale (row),
  kind TEXT NOT NULL CHECK (kind IN ('submit', 'check')),
  dueAt INTEGER NOT NULL
) STRICT;

CREATE TABLE posting (
  sale INTEGER NOT NULL REFERENCES sale (row),
  n INTEGER NOT NULL,
  account TEXT NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (sale, n, account)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search USING fts5 (text, tokenize = 'trigram', content = '', columnsize = 0, detail = none);
INSERT INTO search (search, rank) VALUES ('pgsz', 950), ('automerge', 0), ('crisismerge', 400);

CREATE TABLE product (
  place INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  brand TEXT NOT NULL,
  category TEXT NOT NULL,
  operator TEXT,
  price INTEGER NOT NULL,
  cost INTEGER NOT NULL,
  hidden INTEGER NOT NULL CHECK (hidden IN (0, 1))
) STRICT;

CREATE TABLE print (
  sale INTEGER NOT NULL REFERENCES sale (row),
  copy INTEGER NOT NULL,
  at INTEGER NOT NULL,
  way TEXT NOT NULL,
  PRIMARY KEY (sale, copy)
) STRICT, WITHOUT ROWID;
`

export const migrations: readonly string[] = [firstShop]
