-- What some people did of one kind: most never do most kinds, and neither index alone shows that among millions.
CREATE INDEX audit_entry_of_person_and_kind ON audit_entry (person_id, kind, happened_at DESC, id DESC);
