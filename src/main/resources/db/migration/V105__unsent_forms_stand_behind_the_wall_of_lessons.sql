-- What somebody sent after their session had ended may be the words of a lesson. So it lies where those who read for reports
-- read nothing, in the schema that is closed to them already: another one would be closed to the application, too, where an
-- operator has given it a role of its own.
CREATE TABLE lessons.unsent_form (
  id        uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  -- Where it was going, and the page that it was written on.
  address   text NOT NULL,
  page      text NOT NULL,
  -- Which feature's words name the fields.
  feature   text NOT NULL,
  -- A JSON array of name, value, and whether somebody wrote it; as text, so that what is sent twice is one.
  fields    text NOT NULL,
  kept_at   timestamptz NOT NULL
);
CREATE UNIQUE INDEX unsent_form_once ON lessons.unsent_form (person_id, md5(address || fields));
-- Clearing out what is old.
CREATE INDEX unsent_form_kept_at ON lessons.unsent_form (kept_at);

-- The table of before stays for the copies of the release before, as long as they run beside this one. The next release drops it.
WITH moved AS (DELETE FROM unsent_form RETURNING id, person_id, address, page, feature, fields, kept_at)
INSERT INTO lessons.unsent_form (id, person_id, address, page, feature, fields, kept_at)
SELECT id, person_id, address, page, feature, fields, kept_at FROM moved;
