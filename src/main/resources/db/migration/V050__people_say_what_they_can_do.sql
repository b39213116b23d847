-- What a person can do, at which level. How sure that is, stands beside it and changes nothing of it.
CREATE TABLE person_skill (
  id        uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person,
  skill_id  uuid NOT NULL REFERENCES skill,
  level     smallint NOT NULL CHECK (level BETWEEN 1 AND 5),
  last_used date,
  shown_to  text NOT NULL CHECK (shown_to IN ('EVERYBODY', 'MANAGER')),
  -- When the person said so, or last said that it is still true.
  said_at   timestamptz NOT NULL,
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
  level           smallint NOT NULL CHECK (level BETWEEN 1 AND 5),
  confirmed_by    uuid REFERENCES person,
  -- The enrolment, feedback or responsibility.
  shown_by        uuid,
  at              timestamptz NOT NULL,
  CHECK ((kind = 'CONFIRMED') = (confirmed_by IS NOT NULL)),
  CHECK ((kind = 'CONFIRMED') = (shown_by IS NULL)),
  UNIQUE NULLS NOT DISTINCT (person_skill_id, kind, confirmed_by, shown_by)
);
