-- «Онлайн помощник»: answers to what residents ask, found by their own words.
create extension if not exists pg_trgm;

create table help_category (
  code text primary key,
  name text not null,
  position integer not null,
  -- What people type when they look for anything of this category.
  search_words text not null
);

create table help_article (
  code text primary key,
  category_code text not null references help_category,
  -- Place within the category.
  position integer not null,
  -- Place among the most asked; absent when it is not one of them.
  asked_place integer,
  question text not null,
  short_answer text not null,
  -- Paragraphs of plain text.
  details text[] not null,
  -- Objects {title, text?}, in order.
  steps jsonb not null,
  documents text[] not null,
  term text,
  -- Legal acts with the places in them. Without any, the reason stands beside.
  acts text[] not null,
  no_act_reason text,
  decides text not null,
  -- The topic of the request that can be sent from the answer.
  request_topic text,
  related text[] not null,
  search_words text not null,
  -- For editors: when somebody compared the answer with the acts, and how sure it is.
  checked_on date not null,
  confidence text not null check (confidence in ('H', 'M', 'L')),
  state text not null check (state in ('draft', 'published')),
  version integer not null,
  updated_at timestamptz not null,
  -- Who wrote this version: a member of staff, or «content» for what the product begins with.
  updated_by text not null,
  search tsvector not null,
  check (cardinality(acts) > 0 or no_act_reason is not null)
);
create index help_article_category on help_article (category_code, position);
create index help_article_search on help_article using gin (search);

-- Every word of questions, short answers and search words, ё written as е: what a word with a slip may have meant.
create function help_trigram_key(stem text) returns text language sql immutable parallel safe as $$
  -- pg_trgm knows letters by the C locale of the cluster, where Russian ones are none: sign by sign into those that it knows.
  select translate(stem, 'абвгдежзийклмнопрстуфхцчшщъыьэюя', 'abcdefghijklmnopqrstuvwxyz012345')
$$;

create table help_word (
  -- The word without its ending, as the search knows it.
  stem text primary key,
  -- One of its forms, to be shown.
  word text not null
);
create index help_word_trigrams on help_word using gin (help_trigram_key(stem) gin_trgm_ops);

create table help_feedback (
  resident_id uuid not null references resident,
  article_code text not null references help_article,
  helped boolean not null,
  -- The text that was on the screen.
  article_version integer not null,
  given_at timestamptz not null,
  primary key (resident_id, article_code)
);
