-- What a job asks for, whoever has it.
CREATE TABLE job_profile (
  id         uuid PRIMARY KEY,
  title      text COLLATE alphabetical NOT NULL CHECK (title <> '' AND title = text_line(title)),
  summary    text NOT NULL DEFAULT '',
  -- The job that the firm sees as the next step.
  next_id    uuid REFERENCES job_profile CHECK (next_id <> id),
  created_by uuid REFERENCES person,
  created_at timestamptz NOT NULL,
  edits      bigint NOT NULL,
  edited_by  uuid,
  version    bigint NOT NULL,
  search     tsvector NOT NULL GENERATED ALWAYS AS (search_title(title) || setweight(search_words(summary), 'C')) STORED
);
-- A job title has one profile; the profile of a person is found by it.
CREATE UNIQUE INDEX job_profile_title ON job_profile (text_key(title));
-- Which jobs lead to a job.
CREATE INDEX job_profile_next ON job_profile (next_id) WHERE next_id IS NOT NULL;

CREATE TABLE job_profile_skill (
  job_profile_id uuid NOT NULL REFERENCES job_profile ON DELETE CASCADE,
  skill_id       uuid NOT NULL REFERENCES skill,
  level          smallint NOT NULL CHECK (level BETWEEN 1 AND 5),
  must           boolean NOT NULL,
  PRIMARY KEY (job_profile_id, skill_id)
);
-- Which jobs ask for a skill.
CREATE INDEX job_profile_skill_of_skill ON job_profile_skill (skill_id);

-- The profile of a job title: the one with this title or, where there is none, with what stands before the first comma, as
-- firms write the client or the team behind it: "Claims Specialist, Brightwater Insurance".
CREATE FUNCTION job_profile_of(job_title text) RETURNS uuid
  LANGUAGE sql STABLE STRICT PARALLEL SAFE
  RETURN (
    SELECT id FROM job_profile WHERE text_key(title) IN (text_key(job_title), text_key(split_part(job_title, ',', 1)))
    ORDER BY text_key(title) = text_key(job_title) DESC LIMIT 1);
