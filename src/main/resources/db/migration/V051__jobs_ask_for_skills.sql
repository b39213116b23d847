-- What a job asks for, whoever has it.
CREATE TABLE job_profile (
  id         uuid PRIMARY KEY,
  title      text COLLATE alphabetical NOT NULL CHECK (title <> '' AND title = text_line(title)),
  summary    text NOT NULL DEFAULT '',
  -- The job that the firm sees as the next step.
  next_id    uuid REFERENCES job_profile CHECK (next_id <> id),
  created_by uuid REFERENCES person,
  created_at timestamptz NOT NULL,
  version    bigint NOT NULL
);
-- A job title has one profile; the profile of a person is found by it.
CREATE UNIQUE INDEX job_profile_title ON job_profile (text_key(title));

CREATE TABLE job_profile_skill (
  job_profile_id uuid NOT NULL REFERENCES job_profile ON DELETE CASCADE,
  skill_id       uuid NOT NULL REFERENCES skill,
  level          smallint NOT NULL CHECK (level BETWEEN 1 AND 5),
  must           boolean NOT NULL,
  PRIMARY KEY (job_profile_id, skill_id)
);
-- Which jobs ask for a skill.
CREATE INDEX job_profile_skill_of_skill ON job_profile_skill (skill_id);
