-- Requests of residents, their chats, and what staff answer with (docs/rules/requests.md).

create table request_category (
  -- R0 to R23 are what the product begins with.
  code text primary key check (code ~ '^R\d{1,3}$'),
  title text not null,
  description text not null,
  search_words text not null,
  position integer not null,
  -- Whether a resident finds it in the list; connection and orders have forms of their own.
  listed boolean not null,
  account text not null check (account in ('required', 'optional')),
  -- Objects {code, label, kind, required, hint?, options?}, in order.
  fields jsonb not null,
  -- Who decides in the end, in words.
  decides text not null,
  -- Who works on it, as the resident reads it.
  team text not null,
  -- Which role of the staff works on it.
  worked_by text not null check (worked_by in ('operator', 'supplier')),
  term_days integer not null check (term_days > 0),
  term_kind text not null check (term_kind in ('working', 'calendar')),
  -- The clock stands while the resident is asked something.
  term_pauses boolean not null,
  act text not null,
  -- How long it usually takes, in working days: a promise of ours.
  usual_days integer check (usual_days > 0),
  -- For editors: how sure the term and its act are.
  confidence text not null check (confidence in ('H', 'M', 'L'))
);

-- What to tell whoever writes of an emergency before they send a request.
create table emergency_advice (
  code text primary key,
  position integer not null,
  -- Words that tell of it; one that ends with * stands for all that begin so.
  words text[] not null check (cardinality(words) > 0),
  title text not null,
  advice text not null,
  -- Objects {label, number}, in order.
  phones jsonb not null
);

create table request (
  id uuid primary key,
  -- What a person reads out on the phone.
  number integer not null generated always as identity (start with 1001) unique,
  resident_id uuid not null references resident,
  category_code text not null references request_category,
  account_id uuid references account,
  topic text not null,
  -- What the form of the category asked: objects {field, label, value}, with labels as they were then.
  answers jsonb not null,
  -- What it came from, as it was then.
  subject jsonb,
  -- By what a second connection request for the same flat is known.
  connection_key text,
  status text not null check (status in ('new', 'in-work', 'waiting', 'done', 'reopened', 'closed')),
  assignee_id uuid references staff,
  created_at timestamptz not null,
  received_on date not null,
  after_hours boolean not null,
  -- The term as it was when the request came: a category that changes later does not change it.
  term_days integer not null,
  term_kind text not null check (term_kind in ('working', 'calendar')),
  term_pauses boolean not null,
  act text not null,
  due_on date not null,
  -- When it got its status.
  moved_at timestamptz not null,
  -- When something was written or moved last.
  touched_at timestamptz not null,
  -- How many messages it has: the next one gets the next number.
  messages integer not null
);
create index request_resident on request (resident_id, touched_at desc, id desc);
create index request_open on request (touched_at desc, id desc) where status not in ('done', 'closed');
create index request_due on request (due_on, id) where status not in ('done', 'closed');
create index request_assignee on request (assignee_id, touched_at desc) where assignee_id is not null;
create index request_done on request (moved_at) where status = 'done';
create index request_connection on request (resident_id, connection_key) where connection_key is not null;

-- What happened to a request, in order: a status, somebody who has it from now on, or a step told to the resident.
create table request_move (
  id bigint generated always as identity primary key,
  request_id uuid not null references request,
  at timestamptz not null,
  by text not null check (by in ('resident', 'staff', 'system')),
  staff_id uuid references staff,
  from_status text,
  to_status text,
  assignee_id uuid references staff,
  team text,
  note text,
  check (num_nonnulls(to_status, assignee_id, note) > 0),
  check ((by = 'staff') = (staff_id is not null))
);
create index request_move_request on request_move (request_id, id);
create trigger request_move_is_a_fact before update or delete on request_move for each row execute function refuse_change();
create trigger request_move_stays before truncate on request_move for each statement execute function refuse_change();

create table message (
  id uuid primary key,
  request_id uuid not null references request,
  -- Place in the chat, notes counted: 1, 2, 3 without gaps, given under the lock of the request.
  seq integer not null check (seq > 0),
  -- What the sender called it: the same is sent once.
  client_id uuid not null,
  by text not null check (by in ('resident', 'staff')),
  staff_id uuid references staff,
  -- Never leaves the office.
  internal boolean not null,
  text text not null,
  at timestamptz not null,
  unique (request_id, seq),
  unique (request_id, client_id),
  check ((by = 'staff') = (staff_id is not null)),
  check (not internal or by = 'staff')
);
create trigger message_is_a_fact before update or delete on message for each row execute function refuse_change();
create trigger message_stays before truncate on message for each statement execute function refuse_change();

-- How far a side has come with the messages of the other one. It only grows.
create table message_mark (
  request_id uuid not null references request,
  side text not null check (side in ('resident', 'staff')),
  delivered_seq integer not null,
  read_seq integer not null,
  marked_at timestamptz not null,
  primary key (request_id, side),
  check (read_seq <= delivered_seq)
);

create table request_rating (
  id uuid primary key,
  request_id uuid not null references request,
  stars smallint not null check (stars between 1 and 5),
  text text,
  -- Where the request stood then.
  status text not null,
  rated_at timestamptz not null
);
create index request_rating_request on request_rating (request_id, rated_at desc);
create trigger request_rating_is_a_fact before update or delete on request_rating for each row execute function refuse_change();
create trigger request_rating_stays before truncate on request_rating for each statement execute function refuse_change();

create table answer_template (
  id uuid primary key,
  title text not null,
  text text not null,
  category_code text references request_category,
  updated_at timestamptz not null,
  -- Absent for what was loaded with the product.
  updated_by uuid references staff
);

-- What open screens are told. Ids grow in the order of the commits (features/requests/live/tell.ts), so that whoever has seen
-- one has seen all before it.
create table live_event (
  id bigint generated always as identity primary key,
  request_id uuid not null references request,
  resident_id uuid not null references resident,
  kind text not null check (kind in ('created', 'moved', 'assigned', 'noted', 'rated', 'message', 'marked')),
  -- Only staff are told.
  internal boolean not null,
  message_id uuid references message,
  -- Objects {by, upTo, as}.
  mark jsonb,
  at timestamptz not null
);
create index live_event_resident on live_event (resident_id, id) where not internal;
create index live_event_age on live_event (at);
