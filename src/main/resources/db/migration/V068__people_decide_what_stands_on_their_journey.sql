-- What somebody decided about an entry of their journey. The entry itself is told by the feature that knows it, each time.
CREATE TABLE journey_showing (
  person_id     uuid NOT NULL REFERENCES person,
  -- The kind and the id of its record.
  entry         text NOT NULL CHECK (entry ~ '^[a-z]+:[0-9a-f-]{36}$'),
  shown         boolean NOT NULL,
  to_colleagues boolean NOT NULL,
  PRIMARY KEY (person_id, entry),
  CHECK (shown OR NOT to_colleagues),
  -- Never on a profile, whatever the code does.
  CHECK (NOT to_colleagues OR entry NOT LIKE 'lesson:%')
);
