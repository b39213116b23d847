-- Where the firm and its client meet: weekly about the work, monthly about the account, quarterly about the whole.
CREATE TABLE touchpoint (
  id           uuid PRIMARY KEY,
  account_id   uuid NOT NULL REFERENCES client_account,
  level        text NOT NULL CHECK (level IN ('DELIVERY', 'ACCOUNT', 'STEERING')),
  starts_at    timestamptz NOT NULL,
  ends_at      timestamptz NOT NULL CHECK (ends_at > starts_at),
  -- By whose clock the times were written: people read the time there, and in their own zone.
  zone         text NOT NULL CHECK (length(zone) <= 60),
  place        text NOT NULL CHECK (place <> '' AND length(place) <= 500),
  planned_by   uuid NOT NULL REFERENCES person,
  planned_at   timestamptz NOT NULL,
  -- Null where nobody did, as when the last contact who was to come is one no longer.
  cancelled_by uuid REFERENCES person,
  cancelled_at timestamptz,
  held_by      uuid REFERENCES person,
  held_at      timestamptz,
  edits        bigint NOT NULL,
  edited_by    uuid REFERENCES person,
  version      bigint NOT NULL,
  CHECK (cancelled_by IS NULL OR cancelled_at IS NOT NULL),
  CHECK ((held_at IS NULL) = (held_by IS NULL)),
  CHECK (held_at IS NULL OR cancelled_at IS NULL)
);
-- Those of an account, and the last of a level.
CREATE INDEX touchpoint_of_account ON touchpoint (account_id, level, starts_at DESC);
CREATE INDEX touchpoint_latest ON touchpoint (account_id, starts_at DESC);
-- Those that are to come or were not settled, for Home.
CREATE INDEX touchpoint_unsettled ON touchpoint (starts_at) WHERE held_at IS NULL AND cancelled_at IS NULL;

-- Who takes part, of either side.
CREATE TABLE touchpoint_participant (
  touchpoint_id uuid NOT NULL REFERENCES touchpoint,
  person_id     uuid NOT NULL REFERENCES person,
  PRIMARY KEY (touchpoint_id, person_id)
);
-- Those of a person, for their calendar.
CREATE INDEX touchpoint_participant_of_person ON touchpoint_participant (person_id);

-- What somebody wants to talk about the next time that both sides meet on this level. It stays until it was talked about.
CREATE TABLE touchpoint_point (
  id         uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES client_account,
  level      text NOT NULL CHECK (level IN ('DELIVERY', 'ACCOUNT', 'STEERING')),
  author_id  uuid NOT NULL REFERENCES person,
  text       text NOT NULL CHECK (text <> '' AND text = text_line(text) AND length(text) <= 500),
  added_at   timestamptz NOT NULL,
  settled_in_id uuid REFERENCES touchpoint,
  version    bigint NOT NULL
);
-- Those that wait; those that come back when a touchpoint turns out not to be held.
CREATE INDEX touchpoint_point_open ON touchpoint_point (account_id, level) WHERE settled_in_id IS NULL;
CREATE INDEX touchpoint_point_settled ON touchpoint_point (settled_in_id) WHERE settled_in_id IS NOT NULL;

-- The agenda as it was on the day it was held; before, it is read from what is open.
CREATE TABLE touchpoint_agenda (
  touchpoint_id uuid NOT NULL REFERENCES touchpoint,
  position      int NOT NULL,
  message       text NOT NULL,
  arguments     text[] NOT NULL,
  about         uuid NOT NULL,
  href          text,
  since         timestamptz NOT NULL,
  weight        int NOT NULL,
  talked_about  boolean NOT NULL,
  PRIMARY KEY (touchpoint_id, position)
);
-- When a matter was talked about last.
CREATE INDEX touchpoint_agenda_about ON touchpoint_agenda (about) WHERE talked_about;
