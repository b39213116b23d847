-- A mail that waits, or about which an administrator has to know. One that was sent is gone.
CREATE TABLE mail (
  id            uuid PRIMARY KEY,
  -- Of its writer.
  kind          text NOT NULL CHECK (kind <> ''),
  person_id     uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  about         uuid,
  -- HANDED_OVER: the mail server may have it from now on. UNCERTAIN: Trellis died, or lost the server, before it answered.
  -- KEPT: there is no mail server.
  status        text NOT NULL DEFAULT 'WAITING' CHECK (status IN ('WAITING', 'HANDED_OVER', 'UNCERTAIN', 'FAILED', 'KEPT')),
  -- Since when it has this status.
  since         timestamptz NOT NULL,
  due_at        timestamptz NOT NULL,
  -- How often the mail server did not take it, since when, and what it said the last time.
  refusals      int NOT NULL DEFAULT 0,
  refused_since timestamptz,
  problem       text CHECK (length(problem) <= 500)
);
-- Two that wait for the same are one.
CREATE UNIQUE INDEX mail_waiting ON mail (kind, person_id, about) NULLS NOT DISTINCT WHERE status = 'WAITING';
-- The next to send.
CREATE INDEX mail_due ON mail (due_at) WHERE status = 'WAITING';
-- Those whose copy of Trellis has died.
CREATE INDEX mail_handed_over ON mail (since) WHERE status = 'HANDED_OVER';
-- The list of all, newest first.
CREATE INDEX mail_newest ON mail (since DESC, id);

-- What a mail says that is kept.
CREATE TABLE mail_kept (
  mail_id         uuid PRIMARY KEY REFERENCES mail ON DELETE CASCADE,
  recipient       text NOT NULL,
  subject         text NOT NULL,
  plain           text NOT NULL,
  html            text NOT NULL,
  calendar_method text,
  calendar        text,
  CHECK ((calendar_method IS NULL) = (calendar IS NULL))
);

-- Addresses that the mail server does not know. Nothing is sent to them until the person has another, or says so.
CREATE TABLE mail_bounce (
  person_id uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
  email     text NOT NULL,
  since     timestamptz NOT NULL
);

-- What the link "Stop these emails" of a letter stops; one link for all letters that stop the same.
CREATE TABLE mail_stop (
  token     uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  kind      text NOT NULL,
  topics    text[] NOT NULL CHECK (cardinality(topics) > 0),
  UNIQUE (person_id, kind, topics)
);
