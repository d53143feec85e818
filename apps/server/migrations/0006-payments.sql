-- Double entry in one row: what is debited in one book is credited in another, so debits equal credits by construction.
-- Books of an (account, payee): receivable, insurance. Books in common: clearing:<acquirer>, settlement:<core>, adjustment.
-- The balance of a book is the sum of its debits less the sum of its credits.
create table ledger_entry (
  kind text not null check (kind in ('bill', 'capture', 'acknowledgement')),
  -- The bill or the payment attempt that caused the entry.
  cause_id uuid not null,
  account_id uuid not null references account,
  payee_id uuid not null references payee,
  debit_book text not null,
  credit_book text not null,
  amount bigint not null check (amount > 0),
  posted_at timestamptz not null,
  check (debit_book <> credit_book),
  -- A cause posts once to a pair of books: a repeated webhook or import cannot post twice.
  primary key (kind, cause_id, payee_id, debit_book, credit_book)
);
create index ledger_entry_account on ledger_entry (account_id, payee_id) include (debit_book, credit_book, amount);
create trigger ledger_entry_is_a_fact before update or delete on ledger_entry for each row execute function refuse_change();
create trigger ledger_entry_stays before truncate on ledger_entry for each statement execute function refuse_change();

create sequence payment_order_number start 204001;

create table payment_order (
  id uuid primary key,
  -- What a person reads out on the phone.
  number text not null unique,
  resident_id uuid not null references resident,
  -- The resident knew of another payment under way and wanted this one all the same.
  despite_pending boolean not null,
  created_at timestamptz not null
);
create index payment_order_resident on payment_order (resident_id, created_at);

-- One (account, recipient) of an order: an acquirer's utility payment has one of each.
create table payment (
  id uuid primary key,
  order_id uuid not null references payment_order,
  position integer not null,
  account_id uuid not null references account,
  recipient_id uuid not null references payee,
  period text not null check (period ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  amount bigint not null check (amount > 0),
  unique (order_id, position)
);
create index payment_account on payment (account_id);

-- How the amount is split over the payees for whom the recipient collects; fixed when the order is made.
create table payment_part (
  payment_id uuid not null references payment,
  payee_id uuid not null references payee,
  book text not null check (book in ('receivable', 'insurance')),
  amount bigint not null check (amount > 0),
  primary key (payment_id, payee_id, book)
);

-- One try at the acquirer. The row is there before the call, its id is the idempotence key.
create table payment_attempt (
  id uuid primary key,
  payment_id uuid not null references payment,
  acquirer text not null,
  method text not null check (method in ('sbp', 'card')),
  state text not null check (state in ('created', 'pending', 'unknown', 'succeeded', 'canceled')),
  -- SHA-256 of what the acquirer was sent: a repeat with the same key must be the same.
  body_hash text not null,
  acquirer_payment_id text,
  confirmation_url text,
  -- The acquirer's own word for why it was cancelled.
  cancel_reason text,
  created_at timestamptz not null,
  captured_at timestamptz,
  settled_at timestamptz,
  -- When the poller looks again.
  next_look_at timestamptz,
  unique (acquirer, acquirer_payment_id)
);
create unique index payment_attempt_open on payment_attempt (payment_id) where state <> 'canceled';
create index payment_attempt_look on payment_attempt (next_look_at) where state in ('created', 'pending', 'unknown');

-- A finished attempt stays finished, whatever order messages come in.
create function keep_attempt_finished() returns trigger language plpgsql as $$
begin
  if old.state in ('succeeded', 'canceled') and new.state <> old.state then
    raise exception 'attempt % is %, not %', old.id, old.state, new.state using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger payment_attempt_never_backwards before update on payment_attempt
  for each row execute function keep_attempt_finished();

-- Money may hang on an attempt whose answer was lost, so none is ever forgotten.
create function keep_attempt() returns trigger language plpgsql as $$
begin
  raise exception 'attempts are never deleted' using errcode = 'integrity_constraint_violation';
end $$;
create trigger payment_attempt_stays before delete or truncate on payment_attempt
  for each statement execute function keep_attempt();

create trigger payment_order_is_a_fact before update or delete on payment_order for each row execute function refuse_change();
create trigger payment_order_stays before truncate on payment_order for each statement execute function refuse_change();
create trigger payment_is_a_fact before update or delete on payment for each row execute function refuse_change();
create trigger payment_part_is_a_fact before update or delete on payment_part for each row execute function refuse_change();
create trigger payment_stays before truncate on payment for each statement execute function refuse_change();
create trigger payment_part_stays before truncate on payment_part for each statement execute function refuse_change();
