-- What somebody does not want to be shown again among what fits them. Nobody else learns of it.
CREATE TABLE not_interested (
  person_id  uuid NOT NULL REFERENCES person,
  kind       text NOT NULL CHECK (kind IN ('OPENING', 'TRAINING', 'RESPONSIBILITY')),
  subject_id uuid NOT NULL,
  said_at    timestamptz NOT NULL,
  PRIMARY KEY (person_id, kind, subject_id)
);
