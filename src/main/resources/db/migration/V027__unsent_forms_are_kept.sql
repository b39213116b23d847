-- What somebody sent after their session had ended, until they have signed in again and send it or discard it.
CREATE TABLE unsent_form (
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
CREATE UNIQUE INDEX unsent_form_once ON unsent_form (person_id, md5(address || fields));
-- Clearing out what is old.
CREATE INDEX unsent_form_kept_at ON unsent_form (kept_at);

-- With what all copies of Trellis seal into each form for whom its page was made.
CREATE TABLE writer_seal (
  secret bytea NOT NULL
);
INSERT INTO writer_seal VALUES (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid(), 'UTF8')));
