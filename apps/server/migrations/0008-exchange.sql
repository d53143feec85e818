-- Packages of billing cores, in both directions. docs/exchange.md is the agreement.

create table exchange_package (
  -- The sender's own name of the package: the same name with the same manifest is the same package.
  id text primary key,
  source text not null,
  manifest_sha256 text not null,
  manifest jsonb not null,
  -- Where its files lie, below the exchange folder of the data folder.
  folder text not null,
  -- By the sender's clock: packages of a source are merged in this order.
  created_at timestamptz not null,
  state text not null check (state in ('received', 'checking', 'held', 'merged', 'refused')),
  -- Why the package as a whole was held or refused.
  reason text,
  received_at timestamptz not null,
  -- Staff let a held package in: it is checked again, but not held again.
  released_at timestamptz,
  finished_at timestamptz,
  -- How often the product itself has failed with it since it came or was released.
  tries smallint not null default 0,
  accepted bigint not null default 0,
  refused bigint not null default 0
);
create index exchange_package_due on exchange_package (created_at) where state in ('received', 'checking');

create table exchange_refusal (
  id bigint generated always as identity primary key,
  package_id text not null references exchange_package,
  file text not null,
  line bigint not null,
  external_id text,
  code text not null,
  message text not null
);
create index exchange_refusal_package on exchange_refusal (package_id, id);

-- What was sent together. Its files can be written again from the rows and what they name.
create table exchange_outgoing_package (
  id text primary key,
  source text not null,
  kind text not null check (kind in ('payments', 'readings')),
  rows integer not null check (rows > 0),
  created_at timestamptz not null,
  -- When its files were whole on the disk.
  written_at timestamptz
);
create index exchange_outgoing_package_unwritten on exchange_outgoing_package (created_at) where written_at is null;

-- What the core has to be told. A row is written in the transaction of the payment or the reading itself.
create table exchange_outgoing (
  id bigint generated always as identity primary key,
  source text not null,
  kind text not null check (kind in ('payments', 'readings')),
  -- The payment attempt or the reading.
  subject_id uuid not null,
  queued_at timestamptz not null,
  package_id text references exchange_outgoing_package,
  -- Line of the package's file, from 1.
  line integer,
  outcome text check (outcome in ('accepted', 'refused')),
  code text,
  message text,
  settled_at timestamptz,
  unique (kind, subject_id),
  unique (package_id, line)
);
create index exchange_outgoing_waiting on exchange_outgoing (source, kind, id) where package_id is null;
create index exchange_outgoing_unsettled on exchange_outgoing (package_id) where package_id is not null and outcome is null;

-- How a number is compared; the rule of domain/accounts/account-number.ts, and a test holds the two together.
-- Null: no account has such a number.
create function account_number_digits(number text) returns text language sql immutable as $$
  select case when number ~ '^[0-9]{5,20}(-[0-9]{1,8})?$' then nullif(ltrim(replace(number, '-', ''), '0'), '') end
$$;

-- Staging: the rows of the one package that is being checked, as they came. Emptied before each package, and by the
-- database itself after a crash. Volumes and tariffs are in millionths already; `id` is for the row if it turns out new.
create unlogged table staged_payee (
  file smallint not null, line bigint not null, id uuid not null,
  external_id text not null, name text, inn text, kpp text, bank_name text, bic text, bank_account text,
  correspondent_account text, collected_by text, phone text, address text
);
create unlogged table staged_service (
  file smallint not null, line bigint not null, id uuid not null,
  external_id text not null, name text, "group" text, unit text, way text
);
create unlogged table staged_house (
  file smallint not null, line bigint not null, id uuid not null,
  external_id text not null, municipality text, address text, total_area bigint, common_area bigint, heating text
);
create unlogged table staged_window (
  file smallint not null, line bigint not null, id uuid not null,
  external_id text not null, scope text, scope_id text, service text, month smallint, from_day smallint, to_day smallint
);
create unlogged table staged_tariff (
  file smallint not null, line bigint not null, id uuid not null,
  external_id text not null, service text, scope text, scope_id text, zone smallint, range_from bigint, value bigint,
  "from" date, act text
);
create unlogged table staged_norm (
  file smallint not null, line bigint not null, id uuid not null,
  external_id text not null, service text, scope text, scope_id text, value bigint, unit text, "from" date, act text
);
create unlogged table staged_account (
  file smallint not null, line bigint not null, id uuid not null,
  external_id text not null, number text, house text, flat text, owner_name text, area bigint, registered integer,
  owners integer, insurance_refused boolean, closed_on date
);
create unlogged table staged_meter (
  file smallint not null, line bigint not null, id uuid not null,
  external_id text not null, account text, service text, number text, place text, whole_digits smallint,
  fraction_digits smallint, zones smallint, installed_on date, verify_until date, archived_on date, automatic boolean
);
create unlogged table staged_reading (
  file smallint not null, line bigint not null, id uuid not null,
  external_id text not null, meter text, taken_on date, "values" bigint[], source text
);
create unlogged table staged_bill (
  file smallint not null, line bigint not null, id uuid not null,
  external_id text not null, account text, period text, version integer, issued_on date, due_on date, opening bigint,
  paid bigint, total bigint, total_with_insurance bigint
);
create unlogged table staged_bill_line (
  file smallint not null, line bigint not null,
  external_id text not null, bill text, service text, payee text, unit text, volume bigint, tariff bigint, way text,
  charged bigint, excess bigint, recalculation bigint, benefit bigint, penalty bigint, opening bigint, paid bigint,
  total bigint, inputs jsonb
);
create unlogged table staged_payment_posted (
  file smallint not null, line bigint not null, id uuid not null,
  external_id text not null, account text, payee text, amount bigint, paid_on date, channel text, attempt_id text
);
-- Rows of the package that will not land.
create unlogged table staged_refusal (
  file smallint not null, line bigint not null, kind text not null, external_id text,
  -- The bill of a line, the account of a bill or of a payment: what falls with the row.
  belongs_to text,
  code text not null, message text not null
);

-- Only its owner may analyze a table; the server, which fills them, works as another role. A small sample tells enough:
-- which tables are large, and how many rows share a bill.
create function analyze_staging() returns void language plpgsql security definer
set search_path = pg_catalog, public, pg_temp set default_statistics_target = 10 as $$
begin
  analyze staged_payee, staged_service, staged_house, staged_window, staged_tariff, staged_norm, staged_account,
    staged_meter, staged_reading, staged_bill, staged_bill_line, staged_payment_posted;
end $$;

-- Bills are joined with these two a million times; the database must not take them for tables of one row.
create function analyze_directories() returns void language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  analyze payee, service;
end $$;
