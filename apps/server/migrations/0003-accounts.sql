create table account (
  id uuid primary key,
  source text not null,
  external_id text not null,
  -- As printed on the receipt.
  number text not null,
  -- Digits only, without leading zeros: the form in which numbers are compared.
  number_digits text not null,
  house_id uuid not null references house,
  flat text not null,
  owner_name text not null,
  area bigint not null,
  registered integer not null,
  owners integer not null,
  insurance_refused boolean not null,
  closed_on date,
  unique (source, external_id)
);
create index account_number on account (number_digits);
create index account_house on account (house_id);

create table resident (
  id uuid primary key,
  -- E.164
  phone text not null unique,
  last_name text,
  first_name text,
  middle_name text,
  birth_date date,
  email text,
  email_confirmed_at timestamptz,
  registered_at timestamptz,
  created_at timestamptz not null
);

-- Text of a document that residents agree to. A new version is a new row.
create table consent_document (
  code text not null,
  version integer not null,
  title text not null,
  text text not null,
  sha256 text not null,
  in_force_from date not null,
  primary key (code, version)
);

create table consent (
  id uuid primary key,
  resident_id uuid not null references resident,
  code text not null,
  version integer not null,
  sha256 text not null,
  given_at timestamptz not null,
  channel text not null,
  address text not null,
  user_agent text not null,
  foreign key (code, version) references consent_document
);
create index consent_resident on consent (resident_id);
create trigger consent_is_a_fact before update or delete on consent for each row execute function refuse_change();
create trigger consent_stays before truncate on consent for each statement execute function refuse_change();

create table attachment (
  id uuid primary key,
  resident_id uuid not null references resident,
  account_id uuid not null references account,
  verified boolean not null,
  own_name text,
  position integer not null,
  attached_at timestamptz not null,
  verified_at timestamptz,
  unique (resident_id, account_id)
);
create index attachment_account on attachment (account_id);

-- An account found by the data of a receipt, waiting for «Это ваш адрес?».
create table account_claim (
  id uuid primary key,
  resident_id uuid not null references resident,
  account_id uuid not null references account,
  verified boolean not null,
  -- Typed by hand or read from the receipt's code.
  via text not null check (via in ('hand', 'qr')),
  claimed_at timestamptz not null,
  expires_at timestamptz not null,
  confirmed_at timestamptz
);
create index account_claim_resident on account_claim (resident_id);
create index account_claim_age on account_claim (expires_at);
