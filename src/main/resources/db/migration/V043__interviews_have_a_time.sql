CREATE TABLE interview (
  id             uuid PRIMARY KEY,
  application_id uuid NOT NULL REFERENCES job_application,
  starts_at      timestamptz NOT NULL,
  ends_at        timestamptz NOT NULL CHECK (ends_at > starts_at),
  -- By whose clock the times were written: people read the time there, and in their own zone.
  zone           text NOT NULL CHECK (length(zone) <= 60),
  place          text NOT NULL CHECK (place <> '' AND length(place) <= 500),
  note           text CHECK (length(note) <= 500),
  planned_by     uuid NOT NULL REFERENCES person,
  planned_at     timestamptz NOT NULL,
  cancelled_by   uuid REFERENCES person,
  cancelled_at   timestamptz,
  edits          bigint NOT NULL,
  edited_by      uuid REFERENCES person,
  version        bigint NOT NULL,
  CHECK ((cancelled_at IS NULL) = (cancelled_by IS NULL))
);
-- Those of an application, for its page and when it is closed.
CREATE INDEX interview_of_application ON interview (application_id, starts_at);
-- Those of the next days, for Home.
CREATE INDEX interview_to_come ON interview (starts_at) WHERE cancelled_at IS NULL;
