-- Words of a list as one text. IMMUTABLE, so that a generated column can use it.
CREATE FUNCTION joined(text[]) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN array_to_string($1, ' ');

CREATE TABLE training_program (
  id           uuid PRIMARY KEY,
  -- How another system calls it; an import finds its programs by it.
  reference    text CHECK (length(reference) <= 500),
  title        text NOT NULL CHECK (title <> '' AND length(title) <= 200),
  provider     text CHECK (length(provider) <= 200),
  summary      text NOT NULL CHECK (length(summary) <= 500),
  description  text NOT NULL CHECK (length(description) <= 20000),
  kind         text NOT NULL CHECK (kind IN ('CLASSROOM', 'ONLINE_LIVE', 'SELF_PACED')),
  -- How long it takes in all; unknown for some courses of others.
  minutes      int CHECK (minutes BETWEEN 1 AND 100000),
  language     text CHECK (length(language) <= 100),
  skills       text[] NOT NULL,
  link         text CHECK (link ~ '^https?://' AND length(link) <= 1000),
  status       text NOT NULL CHECK (status IN ('DRAFT', 'PUBLISHED', 'ARCHIVED')),
  created_by   uuid NOT NULL REFERENCES person,
  created_at   timestamptz NOT NULL,
  published_by uuid REFERENCES person,
  published_at timestamptz,
  archived_by  uuid REFERENCES person,
  archived_at  timestamptz,
  version      bigint NOT NULL,
  search       tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector('trellis', title), 'A') ||
    setweight(to_tsvector('trellis', joined(skills) || ' ' || coalesce(provider, '')), 'B') ||
    setweight(to_tsvector('trellis', summary || ' ' || description), 'C')) STORED,
  CHECK ((status = 'DRAFT') = (published_at IS NULL)),
  CHECK ((status = 'ARCHIVED') = (archived_at IS NOT NULL))
);
CREATE UNIQUE INDEX training_program_reference ON training_program (reference);
-- The list, in its orders, and counted.
CREATE INDEX training_program_newest ON training_program (published_at DESC, id) WHERE status = 'PUBLISHED';
CREATE INDEX training_program_by_title ON training_program (title, id) WHERE status = 'PUBLISHED';
-- Its filters.
CREATE INDEX training_program_kind ON training_program (kind, published_at DESC) WHERE status = 'PUBLISHED';
CREATE INDEX training_program_language ON training_program (language) WHERE status = 'PUBLISHED';
CREATE INDEX training_program_minutes ON training_program (minutes) WHERE status = 'PUBLISHED';
CREATE INDEX training_program_skills ON training_program USING gin (skills);
-- What HR sees beside: drafts, archived.
CREATE INDEX training_program_status ON training_program (status, created_at DESC, id);
-- Words and the beginnings of words; misspelt words.
CREATE INDEX training_program_search ON training_program USING gin (search);
CREATE INDEX training_program_similar ON training_program USING gin (plain(title || ' ' || joined(skills)) gin_trgm_ops);

CREATE TABLE training_session (
  id             uuid PRIMARY KEY,
  program_id     uuid NOT NULL REFERENCES training_program,
  starts_at      timestamptz NOT NULL,
  ends_at        timestamptz NOT NULL CHECK (ends_at > starts_at),
  -- Where the clock hangs: people are told the time there, and in their own zone.
  zone           text NOT NULL CHECK (length(zone) <= 60),
  place          text NOT NULL CHECK (place <> '' AND length(place) <= 500),
  trainer        text CHECK (length(trainer) <= 200),
  seats          int NOT NULL CHECK (seats BETWEEN 1 AND 999),
  -- Until when people enrol, and give a seat back.
  deadline       timestamptz NOT NULL CHECK (deadline <= starts_at),
  -- Kept with the enrolments under the lock of this row: never more than there are seats.
  taken          int NOT NULL CHECK (taken BETWEEN 0 AND seats),
  cancelled_by   uuid REFERENCES person,
  cancelled_at   timestamptz,
  cancel_message text CHECK (length(cancel_message) <= 2000),
  version        bigint NOT NULL,
  CHECK ((cancelled_at IS NULL) = (cancelled_by IS NULL) AND (cancelled_at IS NULL) = (cancel_message IS NULL))
);
-- The sessions of a program to come; those that start soon.
CREATE INDEX training_session_of_program ON training_session (program_id, starts_at);
CREATE INDEX training_session_to_come ON training_session (starts_at) WHERE cancelled_at IS NULL;
-- Those over, whose attendance HR has to tick.
CREATE INDEX training_session_over ON training_session (ends_at) WHERE cancelled_at IS NULL AND taken > 0;

-- The order in which people arrive at a session. Drawn while its row is locked, so that it is the order of arrival.
CREATE SEQUENCE enrolment_arrival;

CREATE TABLE enrolment (
  id           uuid PRIMARY KEY,
  program_id   uuid NOT NULL REFERENCES training_program,
  -- None for a self-paced program.
  session_id   uuid REFERENCES training_session,
  person_id    uuid NOT NULL REFERENCES person,
  status       text NOT NULL CHECK (status IN ('ENROLLED', 'WAITING', 'CANCELLED')),
  arrival      bigint NOT NULL,
  enrolled_at  timestamptz NOT NULL,
  -- When a freed seat came to who was waiting.
  moved_up_at  timestamptz,
  cancelled_at timestamptz,
  attended     boolean,
  attended_by  uuid REFERENCES person,
  -- A self-paced program that the person says is done.
  completed_at timestamptz,
  version      bigint NOT NULL,
  -- Who sends the form twice is enrolled once.
  UNIQUE NULLS NOT DISTINCT (person_id, program_id, session_id),
  CHECK ((status = 'CANCELLED') = (cancelled_at IS NOT NULL)),
  CHECK (session_id IS NOT NULL OR status <> 'WAITING')
);
-- A session's people, and its waiting list in order of arrival.
CREATE INDEX enrolment_of_session ON enrolment (session_id, status, arrival);
-- My trainings.
CREATE INDEX enrolment_mine ON enrolment (person_id, status, enrolled_at DESC);
