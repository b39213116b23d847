-- What the account manager does about a low answer, within 48 hours; a second time where the client finds it worse.
CREATE TABLE pulse_follow_up (
  id         uuid PRIMARY KEY,
  request_id uuid NOT NULL REFERENCES pulse_request,
  account_id uuid NOT NULL REFERENCES client_account,
  contact_id uuid NOT NULL REFERENCES person,
  attempt    int NOT NULL CHECK (attempt IN (1, 2)),
  opened_at  timestamptz NOT NULL,
  due_at     timestamptz NOT NULL,
  heard      text NOT NULL DEFAULT '' CHECK (heard = text_prose(heard) AND length(heard) <= 4000),
  done       text NOT NULL DEFAULT '' CHECK (done = text_prose(done) AND length(done) <= 4000),
  told_by    uuid REFERENCES person,
  told_at    timestamptz,
  reply      text CHECK (reply IN ('BETTER', 'SAME', 'WORSE')),
  replied_at timestamptz,
  version    bigint NOT NULL,
  UNIQUE (request_id, attempt),
  CHECK (num_nonnulls(told_by, told_at) IN (0, 2) AND (told_at IS NULL) = (heard = '' OR done = '')),
  CHECK (num_nonnulls(reply, replied_at) IN (0, 2) AND (reply IS NULL OR told_at IS NOT NULL))
);
-- Those of an account; what waits for its manager; what waits for the contact; what comes due.
CREATE INDEX pulse_follow_up_of_account ON pulse_follow_up (account_id, opened_at);
CREATE INDEX pulse_follow_up_open ON pulse_follow_up (due_at) WHERE told_at IS NULL;
CREATE INDEX pulse_follow_up_told ON pulse_follow_up (contact_id) WHERE told_at IS NOT NULL AND reply IS NULL;
