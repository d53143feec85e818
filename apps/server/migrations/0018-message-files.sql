-- Files of a message, in their order.
create table message_file (
  message_id uuid not null references message,
  file_id uuid not null unique references file,
  position smallint not null check (position >= 0),
  primary key (message_id, position)
);
create trigger message_file_is_a_fact before update or delete on message_file
  for each row execute function refuse_change();
create trigger message_file_stays before truncate on message_file
  for each statement execute function refuse_change();
