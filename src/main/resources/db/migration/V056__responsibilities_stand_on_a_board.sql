-- What somebody is asked to take on beside the own job: so many hours a week, for a time.
CREATE TABLE responsibility (
  id           uuid PRIMARY KEY,
  title        text COLLATE alphabetical NOT NULL CHECK (title <> '' AND title = text_line(title) AND length(title) <= 200),
  purpose      text NOT NULL CHECK (purpose <> '' AND purpose = text_prose(purpose) AND length(purpose) <= 2000),
  description  text NOT NULL CHECK (description = text_prose(description) AND length(description) <= 20000),
  hours        int NOT NULL CHECK (hours BETWEEN 1 AND 40),
  starts_on    date NOT NULL,
  ends_on      date NOT NULL CHECK (ends_on >= starts_on),
  seats        int NOT NULL CHECK (seats BETWEEN 1 AND 99),
  -- Who asks for it, and who acts in their place while they are away.
  owner_id     uuid NOT NULL REFERENCES person,
  stand_in_id  uuid REFERENCES person CHECK (stand_in_id <> owner_id),
  status       text NOT NULL CHECK (status IN ('DRAFT', 'OPEN', 'RUNNING', 'ENDED')),
  created_by   uuid NOT NULL REFERENCES person,
  created_at   timestamptz NOT NULL,
  published_at timestamptz,
  started_at   timestamptz,
  ended_at     timestamptz,
  edits        bigint NOT NULL,
  edited_by    uuid REFERENCES person,
  version      bigint NOT NULL,
  CHECK ((status = 'DRAFT') = (published_at IS NULL)),
  CHECK ((status = 'ENDED') = (ended_at IS NOT NULL)),
  search       tsvector NOT NULL GENERATED ALWAYS AS (
    search_title(title) || setweight(search_words(purpose || ' ' || description), 'C')) STORED
);
-- The board in each order that it offers.
CREATE INDEX responsibility_newest ON responsibility (status, published_at DESC, id);
CREATE INDEX responsibility_soonest ON responsibility (status, starts_on, id);
-- Those that somebody leads.
CREATE INDEX responsibility_owner ON responsibility (owner_id);
CREATE INDEX responsibility_stand_in ON responsibility (stand_in_id) WHERE stand_in_id IS NOT NULL;
CREATE INDEX responsibility_search ON responsibility USING gin (search);
CREATE INDEX responsibility_similar ON responsibility USING gin (plain(title) gin_trgm_ops);

-- The skills that it needs, and those that one learns by it.
CREATE TABLE responsibility_skill (
  responsibility_id uuid NOT NULL REFERENCES responsibility ON DELETE CASCADE,
  skill_id          uuid NOT NULL REFERENCES skill,
  level             smallint NOT NULL CHECK (level BETWEEN 1 AND 5),
  must              boolean NOT NULL,
  PRIMARY KEY (responsibility_id, skill_id)
);
-- Which responsibilities need a skill.
CREATE INDEX responsibility_skill_of_skill ON responsibility_skill (skill_id);
CREATE TABLE responsibility_teaches (
  responsibility_id uuid NOT NULL REFERENCES responsibility ON DELETE CASCADE,
  skill_id          uuid NOT NULL REFERENCES skill,
  level             smallint NOT NULL CHECK (level BETWEEN 1 AND 5),
  must              boolean NOT NULL,
  PRIMARY KEY (responsibility_id, skill_id)
);
-- Which responsibilities teach a skill.
CREATE INDEX responsibility_teaches_of_skill ON responsibility_teaches (skill_id);

-- Who carries it, and carried it: with the hours that they agreed to.
CREATE TABLE responsibility_holder (
  id                uuid PRIMARY KEY,
  responsibility_id uuid NOT NULL REFERENCES responsibility,
  person_id         uuid NOT NULL REFERENCES person,
  hours             int NOT NULL CHECK (hours BETWEEN 1 AND 40),
  taken_on_at       timestamptz NOT NULL,
  ended_at          timestamptz,
  ending            text CHECK (ending IN ('ENDED', 'HANDED_BACK', 'LEFT')),
  -- Why it was handed back early.
  reason            text NOT NULL CHECK (length(reason) <= 2000),
  learned           text NOT NULL CHECK (length(learned) <= 2000),
  thanks            text NOT NULL CHECK (length(thanks) <= 2000),
  thanked_by        uuid REFERENCES person,
  version           bigint NOT NULL,
  CHECK ((ended_at IS NULL) = (ending IS NULL)),
  CHECK ((thanks = '') = (thanked_by IS NULL))
);
-- Nobody carries the same twice at once; the seats that are taken; what somebody carries.
CREATE UNIQUE INDEX responsibility_holder_now ON responsibility_holder (responsibility_id, person_id) WHERE ended_at IS NULL;
CREATE INDEX responsibility_holder_load ON responsibility_holder (person_id) INCLUDE (hours) WHERE ended_at IS NULL;
CREATE INDEX responsibility_holder_mine ON responsibility_holder (person_id, taken_on_at DESC);
CREATE INDEX responsibility_holder_all ON responsibility_holder (responsibility_id, taken_on_at);

-- Who would like to take it on.
CREATE TABLE responsibility_volunteer (
  id                uuid PRIMARY KEY,
  responsibility_id uuid NOT NULL REFERENCES responsibility,
  person_id         uuid NOT NULL REFERENCES person,
  words             text NOT NULL CHECK (length(words) <= 2000),
  status            text NOT NULL CHECK (status IN ('WAITING', 'CHOSEN', 'NOT_CHOSEN', 'WITHDRAWN')),
  volunteered_at    timestamptz NOT NULL,
  answered_by       uuid REFERENCES person,
  answered_at       timestamptz,
  -- A sentence to those who were not chosen.
  answer            text NOT NULL CHECK (length(answer) <= 2000),
  version           bigint NOT NULL,
  CHECK (status <> 'NOT_CHOSEN' OR answer <> ''),
  UNIQUE (responsibility_id, person_id)
);
-- What somebody volunteered for.
CREATE INDEX responsibility_volunteer_mine ON responsibility_volunteer (person_id, volunteered_at DESC);
