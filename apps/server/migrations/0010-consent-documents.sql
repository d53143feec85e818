-- A consent points at the text that was agreed to, so the text is a fact as well.
create trigger consent_document_is_a_fact before update or delete on consent_document
  for each row execute function refuse_change();
create trigger consent_document_stays before truncate on consent_document
  for each statement execute function refuse_change();
