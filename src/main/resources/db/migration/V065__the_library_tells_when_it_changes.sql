-- What the library counts is counted again only after what everyone reads has changed. At once and for each statement: lessons are
-- shared seldom, and a table with something left to do at the end of a transaction cannot be put in another order.
INSERT INTO list_change VALUES ('library', pg_current_xact_id());
CREATE TRIGGER shared_lesson_changes AFTER INSERT OR DELETE ON lessons.shared_lesson
  FOR EACH STATEMENT EXECUTE FUNCTION note_list_change('library');
CREATE TRIGGER shared_lesson_shown_changes AFTER UPDATE ON lessons.shared_lesson
  FOR EACH ROW WHEN (OLD.hidden_at IS DISTINCT FROM NEW.hidden_at OR OLD.skills <> NEW.skills) EXECUTE FUNCTION note_list_change('library');
CREATE CONSTRAINT TRIGGER department_changes_library AFTER UPDATE OF name ON department
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_list_change('library');
CREATE CONSTRAINT TRIGGER skill_changes_library AFTER UPDATE OF label ON skill
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_list_change('library');
