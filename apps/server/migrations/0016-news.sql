-- News for residents (docs/rules/news.md).

create table news_category (
  code text primary key check (code ~ '^[a-z]+(-[a-z]+)*$'),
  title text not null,
  position integer not null
);
insert into news_category (code, title, position) values
  ('readings', 'Показания', 1),
  ('payment', 'Оплата', 2),
  ('bills', 'Квитанции', 3),
  ('tariffs', 'Тарифы', 4),
  ('offices', 'Клиентские офисы', 5),
  ('service', 'Сервис', 6),
  ('safety', 'Безопасность', 7),
  ('benefits', 'Льготы', 8),
  ('house', 'Дом', 9);

create table news_item (
  id uuid primary key,
  category text not null references news_category,
  title text not null check (length(title) <= 120),
  lead text not null,
  -- Lines of spans; never markup.
  body jsonb not null,
  -- Code of one of our drawings.
  picture text not null,
  button_text text,
  button_target text,
  -- An emergency is an item with a day until which it holds; there is no flag beside it that could disagree.
  emergency_until timestamptz,
  state text not null check (state in ('draft', 'scheduled', 'published', 'withdrawn')),
  -- Since when it is shown, or will be: what was scheduled appears by this alone.
  shown_from timestamptz,
  -- Leaves the feed by itself.
  shown_until timestamptz,
  -- Its text was changed after it had been shown.
  updated_at timestamptz,
  withdrawn_at timestamptz,
  -- Grows with every save: whoever saves says which one was seen.
  version integer not null check (version > 0),
  -- Who wrote it; absent for what was loaded with the product.
  author_id uuid,
  created_at timestamptz not null,
  check ((button_text is null) = (button_target is null)),
  check ((state = 'draft') = (shown_from is null)),
  check ((state = 'withdrawn') = (withdrawn_at is not null))
);
create index news_item_feed on news_item (shown_from desc, id desc) where state in ('scheduled', 'published');
create index news_item_category on news_item (category);

-- Whom an item concerns; an item without rows concerns everybody.
create table news_audience (
  item_id uuid not null references news_item,
  municipality text,
  house_id uuid references house,
  check (num_nonnulls(municipality, house_id) = 1)
);
create unique index news_audience_municipality on news_audience (item_id, municipality) where municipality is not null;
create unique index news_audience_house on news_audience (item_id, house_id) where house_id is not null;
create index news_audience_of_house on news_audience (house_id) where house_id is not null;

-- What was shown since when: the newest version whose time had come, until the item was withdrawn.
create table news_version (
  item_id uuid not null references news_item,
  version integer not null,
  content jsonb not null,
  shown_from timestamptz not null,
  saved_at timestamptz not null,
  author_id uuid,
  primary key (item_id, version)
);
create trigger news_version_is_a_fact before update or delete on news_version
  for each row execute function refuse_change();
create trigger news_version_stays before truncate on news_version
  for each statement execute function refuse_change();

create table news_read (
  resident_id uuid not null references resident,
  item_id uuid not null references news_item,
  read_at timestamptz not null,
  primary key (resident_id, item_id)
);
create index news_read_item on news_read (item_id);
