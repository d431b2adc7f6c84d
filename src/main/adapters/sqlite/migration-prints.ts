// The fifth schema step.

/**
 * Slips as durable jobs. `copy` stays what it was, the place among the sale's prints. `sentAt` is when the slip was composed,
 * `auto` marks the one slip that a sale makes by itself. What was printed before is told as far as it was kept; nothing old
 * is pinned.
 */
export const printJobs = `
CREATE TABLE print_job (
  sale INTEGER NOT NULL REFERENCES sale (row),
  copy INTEGER NOT NULL,
  at INTEGER NOT NULL,
  way TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'uncertain', 'confirmed', 'lost', 'dropped')),
  "by" TEXT NOT NULL DEFAULT '',
  why TEXT,
  printer TEXT,
  tries INTEGER NOT NULL DEFAULT 0,
  nextAt INTEGER,
  sentAt INTEGER,
  pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
  auto INTEGER NOT NULL DEFAULT 0 CHECK (auto IN (0, 1)),
  PRIMARY KEY (sale, copy)
) STRICT, WITHOUT ROWID;
INSERT INTO print_job (sale, copy, at, way, state, sentAt)
  SELECT sale, copy, at, way, CASE outcome WHEN 'came' THEN 'confirmed' ELSE outcome END, at FROM print;
DROP TABLE print;
ALTER TABLE print_job RENAME TO print;
CREATE INDEX print_open ON print (at) WHERE state IN ('waiting', 'sending', 'uncertain') OR pinned = 1;
`

/**
 * What each slip says is written down with it; counting afterwards gave two papers the same number, once one of them was lost.
 * Slips of before a sale's outcome were counted by themselves.
 */
export const printNumbers = `
ALTER TABLE print ADD COLUMN says INTEGER;
CREATE TEMP TABLE numbered AS
  SELECT print.sale, print.copy, row_number() OVER (
    PARTITION BY print.sale, ifnull(sentAt, at) < iif(sale.state IN ('delivered', 'refused', 'cancelled', 'reversed'), status ->> '$.since', 0)
    ORDER BY ifnull(sentAt, at), print.copy
  ) - 1 AS says
  FROM print JOIN sale ON sale.row = print.sale WHERE print.state IN ('sent', 'confirmed', 'uncertain', 'sending');
UPDATE print SET says = (SELECT says FROM numbered WHERE numbered.sale = print.sale AND numbered.copy = print.copy);
DROP TABLE temp.numbered;
`
