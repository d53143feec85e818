-- What every feature leans on: append-only tables, idempotency keys, limits.

-- Put on tables whose rows are facts. The role of the server has no right to change them; this stops the owner too.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are facts and are never changed', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

-- The reply of a write that a phone may repeat, kept in the transaction of the write itself.
create table idempotency_key (
  resident_id uuid not null,
  endpoint text not null,
  key uuid not null,
  body_hash text not null,
  -- What the use case returned; bigints and dates are tagged so that they come back as they were.
  outcome text,
  created_at timestamptz not null,
  primary key (resident_id, endpoint, key)
);
create index idempotency_key_age on idempotency_key (created_at);

-- One row a try, for limits such as five codes an hour to one phone.
create table limited_try (
  id bigint generated always as identity primary key,
  scope text not null,
  subject text not null,
  tried_at timestamptz not null
);
create index limited_try_window on limited_try (scope, subject, tried_at);
create index limited_try_age on limited_try (tried_at);
