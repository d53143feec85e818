-- Items are written and changed by staff (docs/rules/news.md, rules N10 to N12).

alter table news_item
  -- Invented, to show the product with.
  add column demo boolean not null default false,
  -- The last save, and by whom: absent while nobody of the staff has touched what was loaded with the product.
  add column saved_at timestamptz,
  add column saved_by uuid references staff;
update news_item set saved_at = created_at;
alter table news_item alter column saved_at set not null;
create index news_item_saved on news_item (saved_at desc, id desc);
