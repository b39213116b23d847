-- Where somebody wants to go: a job of the company, or in their own words.
CREATE TABLE career_goal (
  id             uuid PRIMARY KEY,
  owner_id       uuid NOT NULL REFERENCES person,
  job_profile_id uuid REFERENCES job_profile,
  own_words      text NOT NULL DEFAULT '' CHECK (own_words = text_line(own_words)),
  reason         text NOT NULL DEFAULT '',
  due_on         date,
  created_at     timestamptz NOT NULL,
  -- When its owner last did something about it, or said that it is still their goal.
  touched_at     timestamptz NOT NULL,
  -- How it ended; none while it has not.
  outcome        text CHECK (outcome IN ('REACHED', 'CHANGED', 'DROPPED')),
  ended_at       timestamptz,
  closing_word   text NOT NULL DEFAULT '',
  edits          bigint NOT NULL,
  edited_by      uuid,
  version        bigint NOT NULL,
  CHECK (job_profile_id IS NOT NULL OR own_words <> ''),
  CHECK ((outcome IS NULL) = (ended_at IS NULL))
);
-- My goals, and those that I have not touched for long.
CREATE INDEX career_goal_of_owner ON career_goal (owner_id, touched_at);

-- With whom its owner shares it, by name. No role, and no later manager, sees it without a row here.
CREATE TABLE goal_reader (
  goal_id   uuid NOT NULL REFERENCES career_goal ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person,
  since     timestamptz NOT NULL,
  PRIMARY KEY (goal_id, person_id)
);
-- What others share with me.
CREATE INDEX goal_reader_of_person ON goal_reader (person_id);

-- The growth plan of a goal.
CREATE TABLE goal_step (
  id           uuid PRIMARY KEY,
  goal_id      uuid NOT NULL REFERENCES career_goal ON DELETE CASCADE,
  title        text COLLATE alphabetical NOT NULL CHECK (title <> '' AND title = text_line(title)),
  -- A record of another module that the step leads to.
  target_kind  text,
  target_id    uuid,
  due_on       date,
  done_on      date,
  evidence     text NOT NULL DEFAULT '',
  -- Who suggested it; none for a step of one's own. It counts once the owner has taken it.
  suggested_by uuid REFERENCES person,
  accepted_at  timestamptz,
  created_at   timestamptz NOT NULL,
  version      bigint NOT NULL,
  CHECK ((target_kind IS NULL) = (target_id IS NULL)),
  CHECK (accepted_at IS NOT NULL OR suggested_by IS NOT NULL AND done_on IS NULL)
);
-- The plan of a goal.
CREATE INDEX goal_step_of_goal ON goal_step (goal_id);

-- What those who see it say about it.
CREATE TABLE goal_comment (
  id        uuid PRIMARY KEY,
  goal_id   uuid NOT NULL REFERENCES career_goal ON DELETE CASCADE,
  author_id uuid NOT NULL REFERENCES person,
  text      text NOT NULL CHECK (text <> ''),
  at        timestamptz NOT NULL,
  version   bigint NOT NULL
);
-- The talk about a goal.
CREATE INDEX goal_comment_of_goal ON goal_comment (goal_id, at);
