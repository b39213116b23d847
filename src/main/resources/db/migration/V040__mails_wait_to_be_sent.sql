-- A mail that waits, or about which an administrator has to know. One that was sent is gone.
CREATE TABLE mail (
  id             uuid PRIMARY KEY,
  -- Of its writer.
  kind           text NOT NULL CHECK (kind <> ''),
  person_id      uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  about          uuid,
  -- HANDED_OVER: from now on the mail server may have it. KEPT: there is no mail server.
  status         text NOT NULL DEFAULT 'WAITING' CHECK (status IN ('WAITING', 'HANDED_OVER', 'FAILED', 'KEPT')),
  due_at         timestamptz NOT NULL,
  handed_over_at timestamptz,
  -- How often the mail server did not take it, since when, and what it said the last time.
  refusals       int NOT NULL DEFAULT 0,
  refused_since  timestamptz,
  problem        text CHECK (length(problem) <= 500),
  CHECK ((status = 'HANDED_OVER') = (handed_over_at IS NOT NULL))
);
-- Two that wait for the same are one.
CREATE UNIQUE INDEX mail_waiting ON mail (kind, person_id, about) NULLS NOT DISTINCT WHERE status = 'WAITING';
-- The next to send.
CREATE INDEX mail_due ON mail (due_at) WHERE status = 'WAITING';
