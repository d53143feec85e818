create table sign_in_challenge (
  id uuid primary key,
  phone text not null,
  -- HMAC of the code with the challenge's id, keyed by the server's secret.
  code_hmac text not null,
  -- SHA-256 of the browser's device cookie: a code works only where it was asked for.
  device_hash text not null,
  created_at timestamptz not null,
  resend_at timestamptz not null,
  expires_at timestamptz not null,
  wrong_codes integer not null default 0,
  -- Used by a sign-in, replaced by a newer code, or burnt by wrong ones.
  closed_at timestamptz,
  closed_as text check (closed_as in ('used', 'replaced', 'burnt'))
);
create index sign_in_challenge_phone on sign_in_challenge (phone, created_at);
create index sign_in_challenge_age on sign_in_challenge (expires_at);

create table session (
  id uuid primary key,
  -- SHA-256 of the cookie's token; the token itself is kept nowhere.
  token_hash text not null unique,
  resident_id uuid not null references resident,
  -- The challenge that began it. No reference: challenges hold phones and are forgotten long before sessions end.
  -- Unique: a code that is submitted twice begins one session.
  challenge_id uuid not null unique,
  device_hash text not null,
  user_agent text not null,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index session_resident on session (resident_id);
create index session_device on session (device_hash) where ended_at is null;
