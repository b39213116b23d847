-- The browsers in which people have signed in, so that they hear of a new one. Of the secret in its cookie only the hash is kept.
CREATE TABLE known_browser (
  person_id  uuid NOT NULL REFERENCES person,
  token_hash bytea NOT NULL,
  seen_at    timestamptz NOT NULL,
  PRIMARY KEY (person_id, token_hash)
);
