-- What the list of people counts is counted again only after one of them has changed.
INSERT INTO list_change VALUES ('people', pg_current_xact_id());
CREATE CONSTRAINT TRIGGER person_changes AFTER INSERT OR UPDATE OR DELETE ON person
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_list_change('people');
CREATE CONSTRAINT TRIGGER department_changes_people AFTER UPDATE OF name ON department
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_list_change('people');
