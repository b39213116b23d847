-- A lesson as others read it: a copy of its own, which nothing leads from to the lesson that it was taken from.
CREATE TABLE lessons.shared_lesson (
  id            uuid PRIMARY KEY,
  kind          text NOT NULL CHECK (kind IN ('SLIP', 'NEAR_MISS', 'SURPRISE', 'WENT_WELL')),
  saw           text NOT NULL CHECK (saw <> '' AND saw = text_prose(saw) AND length(saw) <= 2000),
  made_sense    text NOT NULL CHECK (made_sense = text_prose(made_sense) AND length(made_sense) <= 2000),
  surprised     text NOT NULL CHECK (surprised = text_prose(surprised) AND length(surprised) <= 2000),
  helped        text NOT NULL CHECK (helped = text_prose(helped) AND length(helped) <= 2000),
  action        text COLLATE alphabetical NOT NULL CHECK (action <> '' AND action = text_line(action) AND length(action) <= 300),
  -- Arrays, since rows of another table would say by their place and transaction what this row must not say.
  skills        uuid[] NOT NULL,
  -- Everyone of the team on the day of sharing, the owner among them; null for everyone inside.
  readers       uuid[],
  -- Where its owner worked; of an anonymous one only what at least five people have in common.
  account_id    uuid REFERENCES client_account,
  department_id uuid REFERENCES department,
  -- Null for an anonymous one.
  owner_id      uuid REFERENCES person,
  month         date NOT NULL CHECK (month = date_trunc('month', month)),
  -- The hash of the code by which an anonymous one is taken back.
  take_back     bytea UNIQUE,
  -- How many people it helped.
  helps         int NOT NULL,
  -- Whether HR has heard that many people adopted it.
  suggested     boolean NOT NULL,
  hidden_by     uuid REFERENCES person,
  hidden_at     timestamptz,
  hidden_reason text CHECK (hidden_reason <> '' AND length(hidden_reason) <= 1000),
  version       bigint NOT NULL,
  search        tsvector NOT NULL GENERATED ALWAYS AS (
    search_title(action) || setweight(search_words(saw || ' ' || made_sense || ' ' || surprised || ' ' || helped), 'C')) STORED,
  CHECK ((owner_id IS NULL) = (take_back IS NOT NULL)),
  CHECK (num_nonnulls(hidden_by, hidden_at, hidden_reason) IN (0, 3))
);
-- The library. An id is random, so that equal ones stand in no order of time.
CREATE INDEX shared_lesson_most_helpful ON lessons.shared_lesson (helps DESC, id);
CREATE INDEX shared_lesson_search ON lessons.shared_lesson USING gin (search);
CREATE INDEX shared_lesson_similar ON lessons.shared_lesson USING gin (plain(action) gin_trgm_ops);
-- Its filter, and what points at a skill that becomes one with another.
CREATE INDEX shared_lesson_skills ON lessons.shared_lesson USING gin (skills);

-- Whom it helped, and who adopted its action.
CREATE TABLE lessons.shared_lesson_help (
  shared_lesson_id uuid NOT NULL REFERENCES lessons.shared_lesson ON DELETE CASCADE,
  person_id        uuid NOT NULL REFERENCES person,
  adopted          boolean NOT NULL,
  PRIMARY KEY (shared_lesson_id, person_id)
);
