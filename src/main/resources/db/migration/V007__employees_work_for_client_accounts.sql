CREATE TABLE client_account (
  id                 uuid PRIMARY KEY,
  name               text NOT NULL CHECK (name <> '' AND length(name) <= 200),
  account_manager_id uuid NOT NULL REFERENCES person,
  -- Since when the company works for this client.
  since              date NOT NULL,
  version            bigint NOT NULL
);
CREATE UNIQUE INDEX client_account_name ON client_account (lower(name));
-- Whether somebody manages accounts, and which.
CREATE INDEX client_account_manager ON client_account (account_manager_id);
-- The list and its search.
CREATE INDEX client_account_by_name ON client_account (plain(name), id);
CREATE INDEX client_account_search ON client_account USING gin (plain(name) gin_trgm_ops);

-- Who works for an account, until the day before ended_on or until further notice.
CREATE TABLE client_assignment (
  id         uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES client_account,
  person_id  uuid NOT NULL REFERENCES person,
  started_on date NOT NULL,
  ended_on   date CHECK (ended_on > started_on),
  version    bigint NOT NULL,
  -- One account at a time.
  CONSTRAINT one_account_at_a_time EXCLUDE USING gist (person_id WITH =, daterange(started_on, ended_on) WITH &&)
);
-- The staff of an account; the account of somebody.
CREATE INDEX client_assignment_staff ON client_assignment (account_id, started_on);
CREATE INDEX client_assignment_person ON client_assignment (person_id, started_on);

-- Outside persons who sign in for a client. Who was removed stays here, without access.
CREATE TABLE client_contact (
  person_id  uuid PRIMARY KEY REFERENCES person,
  account_id uuid NOT NULL REFERENCES client_account,
  added_by   uuid NOT NULL REFERENCES person,
  added_at   timestamptz NOT NULL,
  removed_by uuid REFERENCES person,
  removed_at timestamptz,
  version    bigint NOT NULL,
  CHECK ((removed_by IS NULL) = (removed_at IS NULL))
);
CREATE INDEX client_contact_of_account ON client_contact (account_id);
