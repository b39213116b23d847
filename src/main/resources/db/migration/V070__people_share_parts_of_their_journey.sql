-- A link by which others see parts of somebody’s journey until a day. Only a hash of its secret is kept.
CREATE TABLE journey_share (
  id             uuid PRIMARY KEY,
  owner_id       uuid NOT NULL REFERENCES person,
  token_hash     bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  -- For its owner alone: whom it is for.
  label          text NOT NULL CHECK (label = text_line(label) AND length(label) <= 100),
  -- The last day on which it opens.
  until_on       date NOT NULL,
  made_at        timestamptz NOT NULL,
  openings       bigint NOT NULL DEFAULT 0,
  last_opened_at timestamptz,
  CHECK ((openings = 0) = (last_opened_at IS NULL))
);
-- My links.
CREATE INDEX journey_share_of_owner ON journey_share (owner_id, made_at DESC, id);

-- The parts that it shows, as long as they are on the journey.
CREATE TABLE journey_share_entry (
  share_id uuid NOT NULL REFERENCES journey_share ON DELETE CASCADE,
  entry    text NOT NULL CHECK (entry ~ '^[a-z]+:[0-9a-f-]{36}$'),
  PRIMARY KEY (share_id, entry)
);
