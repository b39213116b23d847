-- What the list counts is read from the index alone.
DROP INDEX opening_newest;
CREATE INDEX opening_newest ON opening (published_at DESC, id) INCLUDE (closes_on, department_id, location)
  WHERE status = 'PUBLISHED';
DROP INDEX opening_public;
CREATE INDEX opening_public ON opening (published_at DESC, id) INCLUDE (closes_on)
  WHERE status = 'PUBLISHED' AND audience = 'EVERYONE';

-- Most searches are for what is open, and read no word of what is not.
CREATE INDEX opening_search_open ON opening USING gin (search) WHERE status = 'PUBLISHED';
-- The next date of each program, from the index alone.
CREATE INDEX training_session_open ON training_session (program_id, deadline) INCLUDE (starts_at) WHERE cancelled_at IS NULL;

-- The last transaction that changed what a list shows: as long as it is the same, so is what was counted.
CREATE TABLE list_change (
  list    text PRIMARY KEY,
  changed xid8 NOT NULL
);
INSERT INTO list_change VALUES ('openings', pg_current_xact_id()), ('trainings', pg_current_xact_id());

CREATE FUNCTION note_list_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE list_change SET changed = pg_current_xact_id() WHERE list = TG_ARGV[0] AND changed <> pg_current_xact_id();
  RETURN NULL;
END $$;
-- At the end of a transaction, so that writers wait for each other only while they commit.
CREATE CONSTRAINT TRIGGER opening_changes AFTER INSERT OR UPDATE OR DELETE ON opening
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_list_change('openings');
CREATE CONSTRAINT TRIGGER department_changes AFTER UPDATE OF name ON department
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_list_change('openings');
CREATE CONSTRAINT TRIGGER training_program_changes AFTER INSERT OR UPDATE OR DELETE ON training_program
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_list_change('trainings');
