-- What each mail wrote into the calendar of a person. The one with the highest revision is what that calendar holds.
CREATE TABLE calendar_mail (
  mail_id    uuid PRIMARY KEY,
  person_id  uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  -- The table of the record, and its id.
  kind       text NOT NULL CHECK (kind <> ''),
  event_id   uuid NOT NULL,
  revision   bigint NOT NULL CHECK (revision >= 0),
  starts_at  timestamptz NOT NULL,
  ends_at    timestamptz NOT NULL CHECK (ends_at >= starts_at),
  zone       text NOT NULL,
  title      text NOT NULL,
  place      text NOT NULL,
  href       text NOT NULL,
  cancelled  boolean NOT NULL,
  -- Two mails about the same are never of one revision: a calendar could not tell which of them counts.
  UNIQUE (person_id, event_id, revision)
);

-- Who gets no mails about their calendar.
CREATE TABLE calendar_mail_stop (
  person_id uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE
);
