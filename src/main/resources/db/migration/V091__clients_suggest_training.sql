-- Training that the contact of a client suggests for people who work for that client.
CREATE TABLE training_suggestion (
  id           uuid PRIMARY KEY,
  account_id   uuid NOT NULL REFERENCES client_account,
  author_id    uuid NOT NULL REFERENCES person,
  -- None where the client asks for something in its own words.
  program_id   uuid REFERENCES training_program,
  -- What the program was called on that day, or the own words.
  title        text NOT NULL CHECK (title <> '' AND title = text_line(title) AND length(title) <= 200),
  reason       text NOT NULL CHECK (reason <> '' AND reason = text_prose(reason) AND length(reason) <= 2000),
  suggested_at timestamptz NOT NULL,
  version      bigint NOT NULL
);
-- The suggestions of an account, the newest first; whether one asks for the same as another.
CREATE INDEX training_suggestion_of_account ON training_suggestion (account_id, suggested_at DESC, id);
-- What somebody suggested.
CREATE INDEX training_suggestion_of_author ON training_suggestion (author_id, suggested_at);

-- For whom it is, and what became of it for that person. That it waits for another reason, or ended with their work for the
-- account, follows from what else there is.
CREATE TABLE training_suggestion_person (
  id            uuid PRIMARY KEY,
  suggestion_id uuid NOT NULL REFERENCES training_suggestion,
  person_id     uuid NOT NULL REFERENCES person,
  status        text NOT NULL CHECK (status IN ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  answered_by   uuid REFERENCES person,
  closed_at     timestamptz,
  -- Why the manager declines, for the client to read.
  reason        text NOT NULL CHECK (reason = text_prose(reason) AND length(reason) <= 2000),
  -- What they are invited to; none while it is still being looked for.
  program_id    uuid REFERENCES training_program,
  session_id    uuid REFERENCES training_session,
  invited_at    timestamptz,
  -- Until when a seat of the session was kept; none where none was free.
  kept_until    timestamptz,
  -- When they said no, which nobody else reads.
  declined_at   timestamptz,
  version       bigint NOT NULL,
  UNIQUE (suggestion_id, person_id),
  CHECK ((status = 'OPEN') = (closed_at IS NULL)),
  CHECK ((status IN ('ACCEPTED', 'DECLINED')) = (answered_by IS NOT NULL)),
  CHECK ((status = 'DECLINED') = (reason <> '')),
  CHECK (program_id IS NULL OR status = 'ACCEPTED'),
  CHECK ((program_id IS NULL) = (invited_at IS NULL)),
  CHECK (session_id IS NULL OR program_id IS NOT NULL),
  CHECK (kept_until IS NULL OR session_id IS NOT NULL),
  CHECK (declined_at IS NULL OR invited_at IS NOT NULL)
);
-- What waits for the manager of somebody.
CREATE INDEX training_suggestion_open ON training_suggestion_person (person_id) WHERE status = 'OPEN';
-- What somebody is invited to.
CREATE INDEX training_suggestion_invited ON training_suggestion_person (person_id, invited_at DESC) WHERE invited_at IS NOT NULL;
-- What is looked for.
CREATE INDEX training_suggestion_wanted ON training_suggestion_person (suggestion_id) WHERE status = 'ACCEPTED' AND program_id IS NULL;
-- What somebody answered, and so keeps seeing.
CREATE INDEX training_suggestion_answered ON training_suggestion_person (answered_by, suggestion_id) WHERE answered_by IS NOT NULL;

-- What a client and one who answers write to each other about it. A successor begins anew.
CREATE TABLE training_suggestion_message (
  id            uuid PRIMARY KEY,
  suggestion_id uuid NOT NULL REFERENCES training_suggestion,
  answerer_id   uuid NOT NULL REFERENCES person,
  author_id     uuid NOT NULL REFERENCES person,
  text          text NOT NULL CHECK (text <> '' AND text = text_prose(text) AND length(text) <= 2000),
  written_at    timestamptz NOT NULL
);
CREATE INDEX training_suggestion_talk ON training_suggestion_message (suggestion_id, answerer_id, written_at);
