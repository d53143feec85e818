-- Days of the country that are not what their weekday says (docs/rules/calendar.md).
create table calendar_day (
  date date primary key,
  kind text not null check (kind in ('holiday', 'day-off', 'working', 'short')),
  -- What a holiday is called.
  name text,
  source text not null,
  confidence text not null check (confidence in ('high', 'medium', 'low'))
);

-- Client offices (docs/rules/offices.md). Hours are minutes since midnight by the clock of Moscow.
create table office (
  id uuid primary key,
  -- By what a list of offices knows it.
  code text not null unique check (code ~ '^[a-z0-9-]{1,60}$'),
  municipality text not null,
  name text not null,
  address text not null,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  phone text check (phone ~ '^\+7\d{10}$'),
  services text[] not null,
  -- A territorial administration, an office, or a desk somewhere else.
  kind text not null check (kind in ('administration', 'office', 'desk')),
  note text,
  working boolean not null,
  -- Invented, to show the product.
  demo boolean not null,
  check ((latitude is null) = (longitude is null))
);

create table office_hours (
  office_id uuid not null references office on delete cascade,
  -- Monday is 1.
  weekday smallint not null check (weekday between 1 and 7),
  opens smallint not null check (opens >= 0),
  closes smallint not null check (closes <= 1440),
  primary key (office_id, weekday, opens),
  check (opens < closes)
);

create table office_exception (
  office_id uuid not null references office on delete cascade,
  date date not null,
  reason text not null,
  primary key (office_id, date)
);

-- An exception without hours means that the office is closed.
create table office_exception_hours (
  office_id uuid not null,
  date date not null,
  opens smallint not null check (opens >= 0),
  closes smallint not null check (closes <= 1440),
  primary key (office_id, date, opens),
  foreign key (office_id, date) references office_exception on delete cascade,
  check (opens < closes)
);

-- Where the app leads out of itself (docs/rules/links.md).
create table external_link (
  code text primary key check (code ~ '^[a-z0-9-]{1,60}$'),
  title text not null,
  -- Nothing but pages, telephones and places may stand behind a link, whoever writes it.
  address text not null check (address ~* '^(https?://|tel:|geo:)[^[:space:][:cntrl:]<>"''`\\]+$'),
  note text,
  position smallint not null
);

-- What residents say of the app. Nothing is changed: of several the newest counts.
create table app_review (
  id uuid primary key,
  resident_id uuid not null references resident,
  stars smallint not null check (stars between 1 and 5),
  text text check (length(text) between 1 and 1000),
  app_version text not null,
  created_at timestamptz not null
);
create index app_review_resident on app_review (resident_id, created_at desc);
create trigger app_review_is_a_fact before update or delete on app_review for each row execute function refuse_change();
create trigger app_review_stays before truncate on app_review for each statement execute function refuse_change();
