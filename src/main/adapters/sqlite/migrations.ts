// Numbered, append-only schema steps: a step that has shipped never changes; a new one is added at the end.
// PRAGMA user_version says how many of them a file has seen.
import { type DatabaseSyncInstance } from '@photostructure/sqlite'
import { parseTokenSerial } from '../../../shared/token-serial'
import { billsAndProviders } from './migration-bills'
import { paymentKindOfSale } from './migration-payment'
import { printJobs, printNumbers } from './migration-prints'

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

/**
 * The saldo ledger, deposit tickets and serial numbers that need a look. `sale.flagged` and the reports that an answer
 * brought are derived from events like everything else; `saldo_entry`, `ticket` and the other reports are told nowhere else.
 * `depositBook` is the sum of all postings to the deposit: a million of them cannot be added up at every answer.
 * `saldo_report.id` is the order in which balances came, which a wrong clock cannot change.
 */
const saldoAndTickets = `
ALTER TABLE sale ADD COLUMN flagged INTEGER NOT NULL DEFAULT 0 CHECK (flagged IN (0, 1));
UPDATE sale SET flagged = 1 WHERE state = 'delivered' AND (serial IS NULL OR (category = 'pln' AND odd_token(serial)));
CREATE INDEX sale_flagged ON sale (flagged) WHERE flagged = 1;
CREATE INDEX sale_serial ON sale (serial) WHERE serial IS NOT NULL;

INSERT INTO meta SELECT 'depositBook', ifnull(sum(amount), 0) FROM posting WHERE account = 'deposit';
CREATE TRIGGER deposit_is_posted AFTER INSERT ON posting WHEN new.account = 'deposit'
  BEGIN UPDATE meta SET value = value + new.amount WHERE name = 'depositBook'; END;
CREATE TRIGGER deposit_is_unposted AFTER DELETE ON posting WHEN old.account = 'deposit'
  BEGIN UPDATE meta SET value = value - old.amount WHERE name = 'depositBook'; END;

CREATE TABLE ticket (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  createdAt INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('made', 'unsure')),
  arrivedAt INTEGER,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE saldo_entry (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('opening', 'deposit', 'gap')),
  amount INTEGER NOT NULL,
  since INTEGER NOT NULL,
  ticket TEXT REFERENCES ticket (id),
  explainedBy TEXT,
  explainedNote TEXT,
  explainedAt INTEGER,
  CHECK ((explainedBy IS NULL) = (explainedAt IS NULL) AND (explainedNote IS NULL) = (explainedAt IS NULL))
) STRICT;

CREATE TABLE saldo_report (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('saldo', 'submit', 'check')),
  event INTEGER,
  sale INTEGER GENERATED ALWAYS AS (event >> 20) VIRTUAL,
  CHECK ((event IS NULL) = (source = 'saldo'))
) STRICT;
INSERT INTO saldo_report (at, amount, source, event)
  SELECT at, amount, source, key FROM (
    SELECT key, body ->> '$.at' AS at, body ->> '$.reply.balance' AS amount, body ->> '$.call' AS source
    FROM event WHERE CASE WHEN json_valid(body) THEN json_type(body, '$.reply.balance') END = 'integer'
  ) ORDER BY at, key;
`

/** What became of each slip. All that were written down before had been taken by a queue or a file. */
const printOutcomes = `
ALTER TABLE print ADD COLUMN outcome TEXT NOT NULL DEFAULT 'sent' CHECK (outcome IN ('sent', 'uncertain', 'came', 'lost'));
`

export const migrations: readonly string[] = [
  firstShop,
  saldoAndTickets,
  billsAndProviders,
  printOutcomes,
  printJobs,
  paymentKindOfSale,
  printNumbers,
]

/** What the steps need beyond SQL. */
export function addMigrationFunctions(connection: DatabaseSyncInstance): void {
  connection.function('odd_token', { deterministic: true }, (serial: unknown) => Number(!parseTokenSerial(String(serial))))
}
