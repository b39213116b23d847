CREATE TABLE feedback (
  id              uuid PRIMARY KEY,
  author_id       uuid NOT NULL REFERENCES person,
  recipient_id    uuid NOT NULL REFERENCES person CHECK (recipient_id <> author_id),
  kind            text NOT NULL CHECK (kind IN ('PRAISE', 'TO_IMPROVE', 'EVALUATION_NOTE')),
  -- Chosen at writing, never widened later.
  visibility      text NOT NULL CHECK (visibility IN
    ('RECIPIENT', 'RECIPIENT_AND_MANAGER', 'MANAGER_ONLY', 'CLIENT_SHARED')),
  situation       text NOT NULL CHECK (length(situation) <= 2000),
  behaviour       text NOT NULL CHECK (length(behaviour) <= 2000),
  impact          text NOT NULL CHECK (length(impact) <= 2000),
  next_step       text NOT NULL CHECK (length(next_step) <= 2000),
  status          text NOT NULL CHECK (status IN ('DRAFT', 'SENT', 'WITHDRAWN')),
  -- The client whose contacts read it too.
  account_id      uuid REFERENCES client_account,
  written_at      timestamptz NOT NULL,
  sent_at         timestamptz,
  edited_at       timestamptz,
  withdrawn_at    timestamptz,
  acknowledged_at timestamptz,
  version         bigint NOT NULL,
  search          tsvector GENERATED ALWAYS AS (
    to_tsvector('trellis', situation || ' ' || behaviour || ' ' || impact || ' ' || next_step)) STORED,
  CHECK ((status = 'DRAFT') = (sent_at IS NULL)),
  CHECK ((status = 'WITHDRAWN') = (withdrawn_at IS NOT NULL)),
  -- That it was stays, the text goes.
  CHECK (status <> 'WITHDRAWN' OR situation || behaviour || impact || next_step = ''),
  CHECK (account_id IS NULL OR visibility = 'CLIENT_SHARED'),
  CHECK (visibility <> 'MANAGER_ONLY' OR acknowledged_at IS NULL)
);
-- Received, given, drafts.
CREATE INDEX feedback_received ON feedback (recipient_id, sent_at DESC, id);
CREATE INDEX feedback_given ON feedback (author_id, sent_at DESC, id);
-- All that HR reads.
CREATE INDEX feedback_for_hr ON feedback (sent_at DESC, id) WHERE status <> 'DRAFT' AND visibility <> 'MANAGER_ONLY';
-- What was shared with a client, by person and month.
CREATE INDEX feedback_of_account ON feedback (account_id, recipient_id, sent_at) WHERE account_id IS NOT NULL;
CREATE INDEX feedback_search ON feedback USING gin (search);

-- Who reads it beside author, recipient and HR, frozen by name when it was sent.
CREATE TABLE feedback_reader (
  feedback_id uuid NOT NULL REFERENCES feedback ON DELETE CASCADE,
  person_id   uuid NOT NULL REFERENCES person,
  reason      text NOT NULL CHECK (reason IN ('MANAGER', 'CONTACT')),
  account_id  uuid REFERENCES client_account,
  PRIMARY KEY (feedback_id, person_id),
  CHECK ((reason = 'CONTACT') = (account_id IS NOT NULL))
);
-- What was shared with me.
CREATE INDEX feedback_reader_person ON feedback_reader (person_id, feedback_id);

CREATE TABLE feedback_reply (
  id          uuid PRIMARY KEY,
  feedback_id uuid NOT NULL REFERENCES feedback,
  author_id   uuid NOT NULL REFERENCES person,
  text        text NOT NULL CHECK (text <> '' AND length(text) <= 2000),
  written_at  timestamptz NOT NULL
);
CREATE INDEX feedback_reply_thread ON feedback_reply (feedback_id, written_at);

CREATE TABLE feedback_request (
  id           uuid PRIMARY KEY,
  requester_id uuid NOT NULL REFERENCES person,
  asked_id     uuid NOT NULL REFERENCES person CHECK (asked_id <> requester_id),
  topic        text NOT NULL CHECK (topic <> '' AND length(topic) <= 500),
  due_on       date NOT NULL,
  status       text NOT NULL CHECK (status IN ('OPEN', 'ANSWERED', 'DECLINED', 'TAKEN_BACK')),
  asked_at     timestamptz NOT NULL,
  closed_at    timestamptz,
  reason       text CHECK (length(reason) <= 1000),
  feedback_id  uuid REFERENCES feedback,
  version      bigint NOT NULL,
  CHECK ((status = 'OPEN') = (closed_at IS NULL)),
  CHECK ((status = 'ANSWERED') = (feedback_id IS NOT NULL))
);
-- Who sends the form twice has asked once.
CREATE UNIQUE INDEX feedback_request_once ON feedback_request (requester_id, asked_id, lower(topic)) WHERE status = 'OPEN';
-- Asked of me, asked by me.
CREATE INDEX feedback_request_asked ON feedback_request (asked_id, status, due_on);
CREATE INDEX feedback_request_requester ON feedback_request (requester_id, asked_at DESC);
