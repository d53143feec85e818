create table exchange_package (
  -- The sender's own name of the package.
  id text primary key,
  source text not null,
  manifest_sha256 text not null,
  manifest jsonb not null,
  state text not null check (state in ('received', 'checking', 'held', 'merged', 'refused')),
  -- Why the package as a whole was held or refused.
  reason text,
  received_at timestamptz not null,
  finished_at timestamptz,
  accepted bigint not null default 0,
  refused bigint not null default 0
);
create index exchange_package_state on exchange_package (state, received_at);

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

-- What the core has to be told. A row is written in the transaction of the payment or the reading itself.
create table exchange_outgoing (
  id bigint generated always as identity primary key,
  source text not null,
  kind text not null check (kind in ('payments', 'readings')),
  -- The payment attempt or the reading.
  subject_id uuid not null,
  queued_at timestamptz not null,
  package_id text,
  -- Line of the package's file, from 1.
  line integer,
  sent_at timestamptz,
  outcome text check (outcome in ('accepted', 'refused')),
  code text,
  message text,
  settled_at timestamptz,
  unique (kind, subject_id)
);
create index exchange_outgoing_waiting on exchange_outgoing (id) where package_id is null;
create index exchange_outgoing_unsettled on exchange_outgoing (package_id) where outcome is null;
