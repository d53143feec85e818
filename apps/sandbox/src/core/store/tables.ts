import type { DatabaseSync } from 'node:sqlite'

/** What the billing core remembers. Instants are ISO texts, money whole kopecks, what has many shapes is JSON. */
const tables = `
CREATE TABLE IF NOT EXISTS core_region (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  seed INTEGER NOT NULL, accounts INTEGER NOT NULL, first TEXT NOT NULL, newest TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS core_account (
  id TEXT PRIMARY KEY, number TEXT NOT NULL, digits TEXT NOT NULL, kind TEXT NOT NULL, house TEXT NOT NULL,
  search TEXT NOT NULL, household TEXT NOT NULL, state TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS core_account_kind ON core_account (kind, id);
CREATE TABLE IF NOT EXISTS core_meter (id TEXT PRIMARY KEY, account TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS core_bill (
  period TEXT NOT NULL, account TEXT NOT NULL, id TEXT NOT NULL,
  issued_on TEXT NOT NULL, due_on TEXT NOT NULL,
  opening INTEGER NOT NULL, paid INTEGER NOT NULL, total INTEGER NOT NULL, total_with_insurance INTEGER NOT NULL,
  body INTEGER NOT NULL REFERENCES core_bill_body (number), place INTEGER NOT NULL,
  PRIMARY KEY (account, period)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS core_bill_period ON core_bill (period, body, place);
CREATE TABLE IF NOT EXISTS core_bill_body (number INTEGER PRIMARY KEY, packed BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS core_payment (
  id TEXT PRIMARY KEY, account TEXT NOT NULL, payee TEXT NOT NULL, period TEXT NOT NULL, amount INTEGER NOT NULL,
  insurance INTEGER NOT NULL, method TEXT NOT NULL, captured_at TEXT NOT NULL, received_at TEXT NOT NULL,
  listed_in TEXT
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS core_given_reading (
  id TEXT PRIMARY KEY, meter TEXT NOT NULL, account TEXT NOT NULL, dials TEXT NOT NULL, taken_at TEXT NOT NULL,
  channel TEXT NOT NULL, corrects TEXT, received_at TEXT NOT NULL, used_in TEXT
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS core_package (
  id TEXT PRIMARY KEY, position INTEGER NOT NULL UNIQUE, period TEXT, created_at TEXT NOT NULL,
  manifest TEXT, state TEXT NOT NULL, tries INTEGER NOT NULL DEFAULT 0, trouble TEXT,
  accepted INTEGER NOT NULL DEFAULT 0, refused INTEGER NOT NULL DEFAULT 0, reason TEXT, refusals TEXT
) WITHOUT ROWID;
`

export const makeTables = (db: DatabaseSync): void => {
  db.exec(tables)
}
