-- A row says that the bills of a period are open to residents. It is written in the transaction that brings the bills,
-- so that a period becomes visible at once or not at all.
create table publication (
  source text not null,
  municipality text not null,
  period text not null check (period ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  published_at timestamptz not null,
  package_id text not null,
  primary key (source, municipality, period)
);

-- A bill is a document: once published it stays as it is, a correction is a new version.
create table bill (
  id uuid primary key,
  source text not null,
  external_id text not null,
  account_id uuid not null references account,
  period text not null check (period ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  version integer not null check (version > 0),
  issued_on date not null,
  due_on date not null,
  opening bigint not null,
  paid bigint not null,
  total bigint not null,
  total_with_insurance bigint not null,
  package_id text not null,
  -- A new version keeps the core's key of the bill.
  unique (source, external_id, version),
  unique (account_id, period, version)
);
create index bill_package on bill (package_id);

create table bill_line (
  bill_id uuid not null references bill,
  external_id text not null,
  service_id uuid not null references service,
  payee_id uuid not null references payee,
  unit text not null,
  volume bigint,
  tariff bigint,
  way text not null,
  charged bigint not null,
  excess bigint not null,
  recalculation bigint not null,
  benefit bigint not null,
  penalty bigint not null,
  opening bigint not null,
  paid bigint not null,
  total bigint not null,
  -- Everything needed to compute the line again.
  inputs jsonb not null,
  primary key (bill_id, external_id)
);

-- Payments that a document lists, ours and those made elsewhere.
create table payment_posted (
  id uuid primary key,
  source text not null,
  external_id text not null,
  account_id uuid not null references account,
  payee_id uuid not null references payee,
  amount bigint not null,
  paid_on date not null,
  channel text not null,
  -- Our attempt, when the payment was ours.
  attempt_id uuid,
  -- The period whose document lists it.
  period text not null check (period ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  unique (source, external_id)
);
create index payment_posted_account on payment_posted (account_id, period);
create index payment_posted_attempt on payment_posted (attempt_id) where attempt_id is not null;

create trigger bill_is_a_fact before update or delete on bill for each row execute function refuse_change();
create trigger bill_stays before truncate on bill for each statement execute function refuse_change();
create trigger bill_line_is_a_fact before update or delete on bill_line for each row execute function refuse_change();
create trigger bill_line_stays before truncate on bill_line for each statement execute function refuse_change();
create trigger payment_posted_is_a_fact before update or delete on payment_posted for each row execute function refuse_change();
create trigger payment_posted_stays before truncate on payment_posted for each statement execute function refuse_change();
