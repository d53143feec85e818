-- What the product begins with and staff change afterwards: texts, directories, demo items. Each is loaded once, so that
-- what staff have changed or taken away stays so.
create table content_load (
  name text primary key,
  loaded_at timestamptz not null
);
