-- What people learn is never used to rate them. It has a schema of its own, so that whoever may read everything else for
-- reports reads nothing of it. An operator whose role may not make schemas has made this one before.
DO $$ BEGIN
  IF to_regnamespace('lessons') IS NULL THEN CREATE SCHEMA lessons; END IF;
END $$;
REVOKE ALL ON SCHEMA lessons FROM PUBLIC;

-- The role for reports: made where the role of this database may make roles, else by the operator. It never gets a grant here.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'trellis_reports')
      AND (SELECT rolcreaterole OR rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    CREATE ROLE trellis_reports NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- of another database on this server, at this moment
END $$;

-- What somebody takes from a mistake, a surprise or a success: five short answers, with one action and one date.
CREATE TABLE lessons.lesson (
  id          uuid PRIMARY KEY,
  owner_id    uuid NOT NULL REFERENCES person,
  kind        text NOT NULL CHECK (kind IN ('SLIP', 'NEAR_MISS', 'SURPRISE', 'WENT_WELL')),
  saw         text NOT NULL CHECK (saw = text_prose(saw) AND length(saw) <= 2000),
  made_sense  text NOT NULL CHECK (made_sense = text_prose(made_sense) AND length(made_sense) <= 2000),
  surprised   text NOT NULL CHECK (surprised = text_prose(surprised) AND length(surprised) <= 2000),
  helped      text NOT NULL CHECK (helped = text_prose(helped) AND length(helped) <= 2000),
  action      text NOT NULL CHECK (action = text_line(action) AND length(action) <= 300),
  try_by      date,
  draft       boolean NOT NULL,
  -- The feedback or responsibility that it was taken from. No reference: the lesson stays when that goes.
  origin_kind text CHECK (origin_kind IN ('FEEDBACK', 'RESPONSIBILITY')),
  origin_id   uuid,
  created_at  timestamptz NOT NULL,
  edits       bigint NOT NULL,
  edited_by   uuid,
  version     bigint NOT NULL,
  CHECK (draft OR saw <> '' AND action <> '' AND try_by IS NOT NULL),
  CHECK ((origin_kind IS NULL) = (origin_id IS NULL))
);
-- My lessons, the latest first.
CREATE INDEX lesson_of_owner ON lessons.lesson (owner_id, created_at DESC, id);

-- The skills that it is about.
CREATE TABLE lessons.lesson_skill (
  lesson_id uuid NOT NULL REFERENCES lessons.lesson ON DELETE CASCADE,
  skill_id  uuid NOT NULL REFERENCES skill,
  PRIMARY KEY (lesson_id, skill_id)
);
-- What points at a skill that becomes one with another.
CREATE INDEX lesson_skill_of_skill ON lessons.lesson_skill (skill_id);
