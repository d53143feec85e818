-- Who works in the back office, how they sign in, and what they did.

create table staff (
  id uuid primary key,
  -- In small letters: the name to sign in with.
  email text not null unique check (email = lower(email)),
  name text not null,
  roles text[] not null check (
    cardinality(roles) > 0 and roles <@ array['operator', 'supplier', 'editor', 'billing', 'administrator']
  ),
  -- Absent until an invitation is accepted. With its parameters, so that newer ones can be stronger.
  password_hash text,
  -- The secret of the authenticator app, encrypted: the database alone does not make codes.
  totp_sealed text,
  -- The newest time step whose code was used: a code is never taken twice.
  totp_step bigint,
  created_at timestamptz not null,
  -- When an invitation was accepted last.
  joined_at timestamptz,
  disabled_at timestamptz,
  check ((password_hash is null) = (totp_sealed is null)),
  check ((password_hash is null) = (joined_at is null))
);

create table staff_invitation (
  id uuid primary key,
  staff_id uuid not null references staff,
  -- SHA-256 of the link's secret.
  token_hash text not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- Chosen, and waiting for the first code that proves the app.
  password_hash text,
  totp_sealed text,
  closed_at timestamptz,
  closed_as text check (closed_as in ('accepted', 'replaced')),
  check ((closed_at is null) = (closed_as is null))
);
create unique index staff_invitation_open on staff_invitation (staff_id) where closed_at is null;

-- A right password that waits for its code.
create table staff_challenge (
  id uuid primary key,
  staff_id uuid not null references staff,
  token_hash text not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index staff_challenge_age on staff_challenge (expires_at);

create table staff_session (
  id uuid primary key,
  -- SHA-256 of the cookie's token; the token itself is kept nowhere.
  token_hash text not null unique,
  staff_id uuid not null references staff,
  address text not null,
  user_agent text not null,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index staff_session_staff on staff_session (staff_id) where ended_at is null;
create index staff_session_age on staff_session (expires_at);

-- What was done in the back office. Written in the transaction of the deed, and never changed.
create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  -- Absent when nobody was signed in: a refused sign-in, a command on the server.
  staff_id uuid references staff,
  action text not null,
  -- About whom or what.
  subject_kind text,
  subject_id text,
  -- Why, in the words of the one who did it.
  reason text,
  facts jsonb not null default '{}',
  address text not null,
  request_id text not null,
  check ((subject_kind is null) = (subject_id is null))
);
create index audit_entry_staff on audit_entry (staff_id, id);
create index audit_entry_action on audit_entry (action, id);
create index audit_entry_subject on audit_entry (subject_kind, subject_id, id);
create index audit_entry_at on audit_entry (at);

create trigger audit_entry_is_a_fact before update or delete on audit_entry
  for each row execute function refuse_change();
create trigger audit_entry_stays before truncate on audit_entry
  for each statement execute function refuse_change();

-- Keys of staff lie beside those of residents: ids never meet, nor do names of endpoints.
comment on column idempotency_key.resident_id is 'the caller: a resident or a member of the staff';
