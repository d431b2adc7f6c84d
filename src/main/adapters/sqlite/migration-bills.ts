// The third schema step.

/**
 * A second provider, and bills. What came before was Niskala's: so say the defaults. Columns of bills stand last and are
 * null for everything else, which costs a top-up no page. `job.provider` saves a look at the sale for each waiting order.
 */
export const billsAndProviders = `
ALTER TABLE sale ADD COLUMN bill TEXT;
ALTER TABLE sale ADD COLUMN insteadOf TEXT;
CREATE UNIQUE INDEX sale_instead ON sale (insteadOf) WHERE insteadOf IS NOT NULL;

ALTER TABLE job ADD COLUMN provider TEXT NOT NULL DEFAULT 'niskala';
ALTER TABLE ticket ADD COLUMN provider TEXT NOT NULL DEFAULT 'niskala';
ALTER TABLE saldo_entry ADD COLUMN provider TEXT NOT NULL DEFAULT 'niskala';
ALTER TABLE saldo_report ADD COLUMN provider TEXT NOT NULL DEFAULT 'niskala';
CREATE INDEX saldo_report_digiswitch ON saldo_report (provider) WHERE provider = 'digiswitch';

INSERT INTO meta VALUES ('digiswitchBook', 0);
CREATE TRIGGER digiswitch_is_posted AFTER INSERT ON posting WHEN new.account = 'deposit-digiswitch'
  BEGIN UPDATE meta SET value = value + new.amount WHERE name = 'digiswitchBook'; END;
CREATE TRIGGER digiswitch_is_unposted AFTER DELETE ON posting WHEN old.account = 'deposit-digiswitch'
  BEGIN UPDATE meta SET value = value - old.amount WHERE name = 'digiswitchBook'; END;

ALTER TABLE product ADD COLUMN provider TEXT NOT NULL DEFAULT 'niskala';
ALTER TABLE product ADD COLUMN sku TEXT NOT NULL DEFAULT '';
ALTER TABLE product ADD COLUMN backup TEXT;
ALTER TABLE product ADD COLUMN listing TEXT;
UPDATE product SET sku = code;
CREATE INDEX product_sku ON product (sku);

CREATE TABLE bill_product (
  place INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  open INTEGER NOT NULL CHECK (open IN (0, 1)),
  admin INTEGER NOT NULL,
  commission INTEGER NOT NULL,
  hidden INTEGER NOT NULL CHECK (hidden IN (0, 1))
) STRICT;

CREATE TABLE customer (
  code TEXT NOT NULL,
  customerNo TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  lastAt INTEGER NOT NULL,
  label TEXT,
  PRIMARY KEY (code, customerNo)
) STRICT, WITHOUT ROWID;
`
