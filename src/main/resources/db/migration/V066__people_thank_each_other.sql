-- What the company wants to be like, and what that looks like in daily work. HR keeps them; thanks name them.
CREATE TABLE company_value (
  id         uuid PRIMARY KEY,
  name       text COLLATE alphabetical NOT NULL CHECK (name <> '' AND name = text_line(name) AND length(name) <= 80),
  daily_work text NOT NULL CHECK (daily_work <> '' AND daily_work = text_prose(daily_work) AND length(daily_work) <= 2000),
  created_by uuid NOT NULL REFERENCES person,
  created_at timestamptz NOT NULL,
  -- No longer offered; thanks that name it keep it.
  retired_at timestamptz,
  edits      bigint NOT NULL,
  edited_by  uuid REFERENCES person,
  version    bigint NOT NULL
);
-- Two of one name are the same value.
CREATE UNIQUE INDEX company_value_name ON company_value (text_key(name));

-- Thanks to one or several. No table of this feature has a number of anything: there is nothing to rank people by.
CREATE TABLE appreciation (
  id            uuid PRIMARY KEY,
  author_id     uuid NOT NULL REFERENCES person,
  text          text NOT NULL CHECK (text = text_prose(text) AND length(text) BETWEEN 20 AND 2000),
  value_id      uuid REFERENCES company_value,
  skill_id      uuid REFERENCES skill,
  reach         text NOT NULL CHECK (reach IN ('EVERYBODY', 'TEAM', 'PERSON')),
  -- How far the contact of a client lets it go, while not everybody thanked has agreed to that.
  offered       text CHECK (offered IN ('EVERYBODY', 'TEAM')),
  given_at      timestamptz NOT NULL,
  edited_at     timestamptz,
  hidden_by     uuid REFERENCES person,
  hidden_at     timestamptz,
  hidden_reason text NOT NULL CHECK (length(hidden_reason) <= 1000),
  edits         bigint NOT NULL,
  edited_by     uuid,
  version       bigint NOT NULL,
  CHECK (num_nonnulls(value_id, skill_id) > 0),
  CHECK (offered IS NULL OR reach = 'PERSON'),
  CHECK ((hidden_at IS NULL) = (hidden_by IS NULL)),
  CHECK ((hidden_at IS NULL) = (hidden_reason = '')),
  search        tsvector NOT NULL GENERATED ALWAYS AS (setweight(search_words(text), 'C')) STORED
);
-- The wall, newest first, and the part of it that a value or a skill has.
CREATE INDEX appreciation_newest ON appreciation (given_at DESC, id);
CREATE INDEX appreciation_of_value ON appreciation (value_id, given_at DESC) WHERE value_id IS NOT NULL;
CREATE INDEX appreciation_of_skill ON appreciation (skill_id, given_at DESC) WHERE skill_id IS NOT NULL;
-- What somebody said, and whether it was the tenth of the day.
CREATE INDEX appreciation_of_author ON appreciation (author_id, given_at DESC);
CREATE INDEX appreciation_search ON appreciation USING gin (search);
CREATE INDEX appreciation_similar ON appreciation USING gin (plain(text) gin_trgm_ops);

CREATE TABLE appreciation_receiver (
  appreciation_id uuid NOT NULL REFERENCES appreciation,
  person_id       uuid NOT NULL REFERENCES person,
  -- When they let a client's thanks go as far as its contact does.
  agreed_at       timestamptz,
  PRIMARY KEY (appreciation_id, person_id)
);
-- What somebody was thanked for.
CREATE INDEX appreciation_receiver_of_person ON appreciation_receiver (person_id, appreciation_id);

-- Who sees what reaches a team: the people of that day, so that a change of manager shows nothing to anybody new.
CREATE TABLE appreciation_reader (
  appreciation_id uuid NOT NULL REFERENCES appreciation,
  person_id       uuid NOT NULL REFERENCES person,
  PRIMARY KEY (appreciation_id, person_id)
);
-- What reaches somebody as one of a team.
CREATE INDEX appreciation_reader_of_person ON appreciation_reader (person_id, appreciation_id);
