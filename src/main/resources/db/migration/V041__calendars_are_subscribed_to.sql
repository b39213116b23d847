-- The private link by which a calendar program reads the appointments of a person; of the link there is only its hash.
CREATE TABLE calendar_link (
  person_id  uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
  token_hash bytea NOT NULL UNIQUE,
  made_at    timestamptz NOT NULL
);
