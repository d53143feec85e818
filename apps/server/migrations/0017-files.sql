-- Files that residents and staff have uploaded (docs/rules/files.md). Their bytes lie outside, under the id.
create table file (
  id uuid primary key,
  -- Whose it is: of one of the two.
  resident_id uuid references resident,
  staff_id uuid references staff,
  -- As it was called; made safe to show when it is shown.
  name text not null check (length(name) between 1 and 255),
  -- By its bytes, never by its name.
  media_type text not null check (media_type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
  bytes integer not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  width integer,
  height integer,
  state text not null check (state in ('checking', 'clean', 'unscanned', 'infected')),
  -- When the scanner is asked again.
  next_look_at timestamptz,
  created_at timestamptz not null,
  -- Since when something carries it; without this it goes after a day.
  claimed_at timestamptz,
  check (num_nonnulls(resident_id, staff_id) = 1),
  check ((state = 'checking') = (next_look_at is not null)),
  check ((media_type = 'application/pdf') = (width is null)),
  check ((width is null) = (height is null))
);
create index file_unclaimed on file (created_at) where claimed_at is null;
create index file_unclaimed_of_resident on file (resident_id) where claimed_at is null;
create index file_checking on file (next_look_at) where state = 'checking';

-- Pictures of a review, in their order.
create table app_review_file (
  review_id uuid not null references app_review,
  file_id uuid not null unique references file,
  position smallint not null check (position >= 0),
  primary key (review_id, position)
);
create trigger app_review_file_is_a_fact before update or delete on app_review_file
  for each row execute function refuse_change();
create trigger app_review_file_stays before truncate on app_review_file
  for each statement execute function refuse_change();
