create table meter (
  id uuid primary key,
  source text not null,
  external_id text not null,
  account_id uuid not null references account,
  service_id uuid not null references service,
  number text not null,
  place text,
  whole_digits smallint not null check (whole_digits between 1 and 9),
  fraction_digits smallint not null check (fraction_digits between 0 and 6),
  zones smallint not null check (zones between 1 and 3),
  installed_on date,
  verify_until date,
  archived_on date,
  automatic boolean not null,
  unique (source, external_id)
);
create index meter_account on meter (account_id);

create sequence reading_receipt_number start 100001;

-- What stood on the dials. A later reading of the same window corrects an earlier one; both stay.
create table reading (
  id uuid primary key,
  meter_id uuid not null references meter,
  -- One dial a tariff zone, in millionths of the unit.
  dials bigint[] not null check (cardinality(dials) between 1 and 3),
  taken_at timestamptz not null,
  -- taken_at as a day of the house's time zone
  taken_on date not null,
  received_at timestamptz not null,
  -- The month whose bill takes it, as decided when it came; null for readings of the core: the month of taken_on.
  counts_for text check (counts_for ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  channel text not null check (channel in ('app', 'core')),
  resident_id uuid references resident,
  receipt_number text unique,
  -- The core's own key for readings that came with a package.
  source text,
  external_id text,
  unique (source, external_id)
);
create index reading_meter on reading (meter_id, taken_at desc, received_at desc);
create trigger reading_is_a_fact before update or delete on reading for each row execute function refuse_change();
create trigger reading_stays before truncate on reading for each statement execute function refuse_change();
