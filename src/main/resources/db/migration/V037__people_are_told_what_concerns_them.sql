-- What somebody was told of: that something happened, and where it can be read.
CREATE TABLE notice (
  id          uuid PRIMARY KEY,
  person_id   uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  topic       text NOT NULL,
  -- What happened, to which record, when.
  activity    text NOT NULL,
  record_kind text NOT NULL,
  record_id   uuid NOT NULL,
  happened_at timestamptz NOT NULL,
  told_at     timestamptz NOT NULL,
  -- A message with its arguments, and the page that tells more.
  message     text NOT NULL,
  arguments   text[] NOT NULL,
  href        text NOT NULL,
  read_at     timestamptz,
  -- When to mail it unless it is read before, and the mail that told it.
  mail_at     timestamptz,
  mail_id     uuid
);
-- A listener may run twice, and tells once.
CREATE UNIQUE INDEX notice_once ON notice (person_id, activity, record_id, happened_at);
-- A person's list.
CREATE INDEX notice_latest ON notice (person_id, happened_at DESC, id DESC);
-- How many are unread, which of them, and those about the page that is opened.
CREATE INDEX notice_unread ON notice (person_id, happened_at DESC, id DESC) WHERE read_at IS NULL;
CREATE INDEX notice_page ON notice (person_id, href) WHERE read_at IS NULL;
-- What is still to be mailed to a person.
CREATE INDEX notice_mail ON notice (person_id, mail_at) WHERE read_at IS NULL AND mail_at IS NOT NULL;
-- Taking back what was told about a record.
CREATE INDEX notice_record ON notice (record_id);
-- Forgetting what is old.
CREATE INDEX notice_told_at ON notice (told_at);

-- How somebody wants to learn of a topic, where it is not as usual.
CREATE TABLE notice_choice (
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  topic     text NOT NULL,
  delivery  text NOT NULL,
  PRIMARY KEY (person_id, topic)
);

-- By whose clock mails are sent, and when none is.
CREATE TABLE notice_hours (
  person_id   uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
  zone        text NOT NULL,
  quiet_from  time NOT NULL,
  quiet_until time NOT NULL
);
