-- How often the words of a record were edited in its form, and by whom last: two who edit at once are shown each other's
-- words, and whether they are their own from another window. The column version counts every change of the row.
ALTER TABLE opening ADD COLUMN edits bigint NOT NULL DEFAULT 0, ADD COLUMN edited_by uuid REFERENCES person;
ALTER TABLE training_program ADD COLUMN edits bigint NOT NULL DEFAULT 0, ADD COLUMN edited_by uuid REFERENCES person;
ALTER TABLE training_session ADD COLUMN edits bigint NOT NULL DEFAULT 0, ADD COLUMN edited_by uuid REFERENCES person;
ALTER TABLE client_account ADD COLUMN edits bigint NOT NULL DEFAULT 0, ADD COLUMN edited_by uuid REFERENCES person;
ALTER TABLE feedback ADD COLUMN edits bigint NOT NULL DEFAULT 0, ADD COLUMN edited_by uuid REFERENCES person;

-- Calendars take what comes for newer than what they have only if its number is not lower.
UPDATE training_session SET edits = version;
