CREATE TABLE account (
  person_id     uuid PRIMARY KEY REFERENCES person,
  -- By the delegating encoder, "{bcrypt}…"; null until the person has chosen one.
  password_hash text,
  roles         text[] NOT NULL CHECK (roles <@ ARRAY['EMPLOYEE', 'HR', 'ADMIN', 'CLIENT'] AND cardinality(roles) > 0),
  disabled_at   timestamptz,
  disabled_by   uuid REFERENCES person,
  version       bigint NOT NULL,
  CHECK ((disabled_at IS NULL) = (disabled_by IS NULL))
);

-- A link with which a person chooses a password. One a person: a newer one ends the older. Only the hash is kept.
CREATE TABLE invitation (
  person_id  uuid PRIMARY KEY REFERENCES account,
  token_hash bytea NOT NULL UNIQUE,
  expires_at timestamptz NOT NULL
);

-- How often signing in failed of late, by account and by address, for all copies of Trellis together.
CREATE TABLE sign_in_attempt (
  -- "account" and the hash of an e-mail address, or "address" and an address of the network.
  subject    text PRIMARY KEY,
  -- One is forgotten after a time, so that this is no whole number.
  attempts   double precision NOT NULL,
  last_at    timestamptz NOT NULL,
  wait_until timestamptz NOT NULL
);
-- Clearing out what is old.
CREATE INDEX sign_in_attempt_last_at ON sign_in_attempt (last_at);

-- The one-time tokens of the first run, one for each copy that printed one. Gone once the first administrator is made.
CREATE TABLE setup_token (
  token_hash bytea PRIMARY KEY
);

-- Spring Session's own tables, as its schema-postgresql.sql makes them.
CREATE TABLE spring_session (
  primary_id            char(36) NOT NULL PRIMARY KEY,
  session_id            char(36) NOT NULL,
  creation_time         bigint NOT NULL,
  last_access_time      bigint NOT NULL,
  max_inactive_interval int NOT NULL,
  expiry_time           bigint NOT NULL,
  principal_name        varchar(100)
);
CREATE UNIQUE INDEX spring_session_ix1 ON spring_session (session_id);
CREATE INDEX spring_session_ix2 ON spring_session (expiry_time);
CREATE INDEX spring_session_ix3 ON spring_session (principal_name);

CREATE TABLE spring_session_attributes (
  session_primary_id char(36) NOT NULL REFERENCES spring_session (primary_id) ON DELETE CASCADE,
  attribute_name     varchar(200) NOT NULL,
  attribute_bytes    bytea NOT NULL,
  PRIMARY KEY (session_primary_id, attribute_name)
);
