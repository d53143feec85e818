-- Professional words with a sentence each, and every version of an answer that editors have saved.

create table glossary_term (
  code text primary key check (code ~ '^[a-z0-9-]{1,60}$'),
  term text not null,
  sentence text not null check (length(sentence) <= 240),
  -- The answer that says more.
  article_code text references help_article,
  position integer not null,
  updated_at timestamptz not null,
  -- Who wrote it: a member of staff, or «content» for what the product begins with.
  updated_by text not null
);

create table help_article_version (
  article_code text not null references help_article,
  version integer not null,
  -- All that editors write, as the contract has it.
  content jsonb not null,
  saved_at timestamptz not null,
  saved_by text not null,
  primary key (article_code, version)
);
create trigger help_article_version_is_a_fact before update or delete on help_article_version
  for each row execute function refuse_change();
create trigger help_article_version_stays before truncate on help_article_version
  for each statement execute function refuse_change();

-- What was there before versions were kept.
insert into help_article_version (article_code, version, content, saved_at, saved_by)
select code, version, jsonb_strip_nulls(jsonb_build_object(
  'category', category_code, 'question', question, 'shortAnswer', short_answer, 'details', details, 'steps', steps,
  'documents', documents, 'term', term, 'acts', acts, 'noActReason', no_act_reason, 'decides', decides,
  'requestTopic', request_topic, 'askedPlace', asked_place, 'related', related, 'searchWords', search_words,
  'checkedOn', checked_on, 'confidence', confidence, 'state', state
)), updated_at, updated_by
from help_article;

-- What the search looks into: every word of a published answer with what it weighs there. Among thousands of answers
-- reading whole vectors to weigh a common word takes most of the time; here it is weighed once, when it is saved.
create table help_posting (
  -- Compared by bytes, so that beginnings of words are ranges.
  lexeme text collate "C" not null,
  article_code text not null references help_article,
  rank real not null,
  primary key (lexeme, article_code) include (rank)
);
create index help_posting_article on help_posting (article_code);
create index help_article_published on help_article (code) where state = 'published';
drop index help_article_search;

-- Weights of the rest, search words, short answer, question.
create function help_postings(code text, search tsvector) returns table (lexeme text, article_code text, rank real)
language sql immutable as $$
  select word, code,
    ts_rank('{0.1, 0.3, 0.5, 1}', search, ('''' || replace(replace(word, '\', '\\'), '''', '''''') || '''')::tsquery)
  from unnest(tsvector_to_array(search)) as word
$$;
insert into help_posting (lexeme, article_code, rank)
select posting.* from help_article as article, help_postings(article.code, article.search) as posting
where article.state = 'published';
