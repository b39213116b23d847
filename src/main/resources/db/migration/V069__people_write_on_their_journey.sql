-- A note of one's own, or a job before this company.
CREATE TABLE journey_entry (
  id         uuid PRIMARY KEY,
  owner_id   uuid NOT NULL REFERENCES person,
  kind       text NOT NULL CHECK (kind IN ('NOTE', 'EARLIER')),
  title      text NOT NULL CHECK (title <> '' AND title = text_line(title) AND length(title) <= 200),
  place      text NOT NULL CHECK (place = text_line(place) AND length(place) <= 200),
  started_on date NOT NULL CHECK (started_on >= '1900-01-01'),
  ended_on   date CHECK (ended_on >= started_on),
  words      text NOT NULL CHECK (words = text_prose(words) AND length(words) <= 2000),
  edits      bigint NOT NULL,
  edited_by  uuid REFERENCES person,
  version    bigint NOT NULL
);
-- The latest of somebody's own.
CREATE INDEX journey_entry_of_owner ON journey_entry (owner_id, started_on DESC, id);
