-- What the billing core knows about the region. `external_id` is the core's own key, unique within its source.

create table payee (
  id uuid primary key,
  source text not null,
  external_id text not null,
  name text not null,
  inn text not null,
  kpp text,
  bank_name text not null,
  bic text not null,
  bank_account text not null,
  correspondent_account text not null,
  -- The settlement centre that takes the money for this payee; payments go to it.
  collected_by uuid references payee,
  phone text,
  address text,
  unique (source, external_id)
);

create table service (
  id uuid primary key,
  source text not null,
  external_id text not null,
  name text not null,
  service_group text not null check (service_group in ('housing', 'communal', 'other')),
  unit text not null,
  way text not null,
  unique (source, external_id)
);

create table house (
  id uuid primary key,
  source text not null,
  external_id text not null,
  municipality text not null,
  address text not null,
  -- Square metres, in millionths.
  total_area bigint not null,
  common_area bigint,
  heating text,
  unique (source, external_id)
);

-- Days of the month in which readings are taken. A house beats its municipality, a month of its own beats every month.
create table reading_window (
  id uuid primary key,
  source text not null,
  external_id text not null,
  scope text not null check (scope in ('house', 'municipality')),
  -- external_id of the house, or the name of the municipality
  scope_id text not null,
  -- external_id of the service; null holds for every service
  service text,
  month smallint check (month between 1 and 12),
  from_day smallint not null check (from_day between 1 and 31),
  to_day smallint not null check (to_day between 1 and 31),
  unique (source, external_id)
);
create index reading_window_scope on reading_window (source, scope, scope_id);

create table tariff (
  id uuid primary key,
  source text not null,
  external_id text not null,
  service_id uuid not null references service,
  -- A house beats its municipality, a municipality the region.
  scope text not null check (scope in ('house', 'municipality', 'region')),
  scope_id text not null,
  zone smallint,
  range_from bigint,
  -- Millionths of a rouble for one unit.
  value bigint not null,
  starts_on date not null,
  act text,
  unique (source, external_id)
);
create index tariff_scope on tariff (source, scope, scope_id, service_id);

create table norm (
  id uuid primary key,
  source text not null,
  external_id text not null,
  service_id uuid not null references service,
  -- A house beats its municipality, a municipality the region.
  scope text not null check (scope in ('house', 'municipality', 'region')),
  scope_id text not null,
  -- Millionths of `unit`.
  value bigint not null,
  unit text not null,
  starts_on date not null,
  act text,
  unique (source, external_id)
);
create index norm_scope on norm (source, scope, scope_id, service_id);
