-- How long an employee works in a week; null where nobody has said.
ALTER TABLE person ADD COLUMN weekly_hours numeric(4, 1) CHECK (weekly_hours > 0 AND weekly_hours <= 168);

-- What HR changes about employees by hand: waiting for its day, done, or taken back.
CREATE TABLE person_change (
  id            uuid PRIMARY KEY,
  person_id     uuid NOT NULL REFERENCES person,
  kind          text NOT NULL CHECK (kind IN ('ADDED', 'EDITED', 'LEFT', 'RETURNED')),
  -- The first day of what it makes; of somebody who leaves, the day after the last.
  starts_on     date NOT NULL,
  fields        text[] NOT NULL,
  placement     jsonb,
  successor_id  uuid REFERENCES person,
  made_by       uuid NOT NULL REFERENCES person,
  made_at       timestamptz NOT NULL,
  done_at       timestamptz,
  taken_back_at timestamptz,
  -- Why it could not be done on its day.
  problem       text,
  -- The employee before it, and the version of the person that it made: both for taking it back.
  before        jsonb,
  made_version  bigint,
  -- What went to the successor of somebody who left.
  handed_over   jsonb
);
-- The profile, the newest first.
CREATE INDEX person_change_person ON person_change (person_id, made_at DESC);
-- What is due.
CREATE INDEX person_change_due ON person_change (starts_on) WHERE done_at IS NULL AND taken_back_at IS NULL;
-- The same employee is changed for one day by one plan of a kind.
CREATE UNIQUE INDEX person_change_waiting ON person_change (person_id, kind, starts_on)
  WHERE done_at IS NULL AND taken_back_at IS NULL;
