-- What a person can do, at which level. How sure that is, stands beside it and changes nothing of it.
CREATE TABLE person_skill (
  id        uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person,
  skill_id  uuid NOT NULL REFERENCES skill,
  level     integer NOT NULL CHECK (level BETWEEN 1 AND 5),
  last_used date,
  shown_to  text NOT NULL CHECK (shown_to IN ('EVERYBODY', 'MANAGER')),
  -- When the person said so, or last said that it is still true.
  said_at   timestamptz NOT NULL,
  edits     bigint NOT NULL DEFAULT 0,
  edited_by uuid REFERENCES person,
  version   bigint NOT NULL,
  UNIQUE (person_id, skill_id)
);
-- Who can do something.
CREATE INDEX person_skill_of_skill ON person_skill (skill_id, level DESC);

-- Why it may be believed: somebody confirmed it on a day, or a training or a feedback that the person chose shows it.
CREATE TABLE skill_proof (
  id              uuid PRIMARY KEY,
  person_skill_id uuid NOT NULL REFERENCES person_skill ON DELETE CASCADE,
  kind            text NOT NULL CHECK (kind IN ('CONFIRMED', 'TRAINING', 'FEEDBACK', 'RESPONSIBILITY')),
  -- Up to which level.
  level           integer NOT NULL CHECK (level BETWEEN 1 AND 5),
  confirmed_by    uuid REFERENCES person,
  -- The training program, feedback or responsibility.
  shown_by        uuid,
  at              timestamptz NOT NULL,
  CHECK ((kind = 'CONFIRMED') = (confirmed_by IS NOT NULL)),
  CHECK ((kind = 'CONFIRMED') = (shown_by IS NULL)),
  UNIQUE NULLS NOT DISTINCT (person_skill_id, kind, confirmed_by, shown_by)
);
-- What somebody has confirmed, and may take back.
CREATE INDEX skill_proof_confirmed_by ON skill_proof (confirmed_by) WHERE confirmed_by IS NOT NULL;
-- What a feedback shows, when it is withdrawn.
CREATE INDEX skill_proof_shown_by ON skill_proof (shown_by) WHERE shown_by IS NOT NULL;

-- Whom the person has asked to confirm it. Who confirms it has answered; who declines stays, and is not asked again.
CREATE TABLE skill_request (
  id              uuid PRIMARY KEY,
  person_skill_id uuid NOT NULL REFERENCES person_skill ON DELETE CASCADE,
  asked_id        uuid NOT NULL REFERENCES person,
  asked_at        timestamptz NOT NULL,
  declined_at     timestamptz,
  UNIQUE (person_skill_id, asked_id)
);
-- What somebody is asked to confirm.
CREATE INDEX skill_request_asked ON skill_request (asked_id) WHERE declined_at IS NULL;

-- What the levels mean, where HR has said it in the firm's own words.
CREATE TABLE skill_level (
  level     integer PRIMARY KEY CHECK (level BETWEEN 1 AND 5),
  name      text NOT NULL CHECK (name <> '' AND name = text_line(name)),
  meaning   text NOT NULL CHECK (meaning <> '' AND meaning = text_line(meaning)),
  edits     bigint NOT NULL DEFAULT 0,
  edited_by uuid REFERENCES person,
  version   bigint NOT NULL
);
