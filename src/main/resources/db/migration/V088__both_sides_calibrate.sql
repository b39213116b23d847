-- A lead and a contact judge the same made-up cases alone; then both see where they differ. It holds nothing about persons.
CREATE TABLE calibration (
  id                  uuid PRIMARY KEY,
  account_id          uuid NOT NULL REFERENCES client_account,
  lead_id             uuid NOT NULL REFERENCES person,
  contact_id          uuid NOT NULL REFERENCES person CHECK (contact_id <> lead_id),
  cases               text[] NOT NULL CHECK (cardinality(cases) = 3),
  started_by          uuid NOT NULL REFERENCES person,
  started_at          timestamptz NOT NULL,
  -- Once both have answered, each sees the other's.
  lead_answered_at    timestamptz,
  contact_answered_at timestamptz,
  -- "We agree that …"; empty until they do.
  agreement           text NOT NULL CHECK (agreement = text_line(agreement) AND length(agreement) <= 300),
  agreed_by           uuid REFERENCES person,
  agreed_at           timestamptz,
  edits               bigint NOT NULL,
  edited_by           uuid REFERENCES person,
  version             bigint NOT NULL,
  CHECK ((agreement = '') = (agreed_at IS NULL))
);
CREATE INDEX calibration_of_account ON calibration (account_id, started_at DESC);
-- What waits for an answer, for Home.
CREATE INDEX calibration_of_lead ON calibration (lead_id) WHERE lead_answered_at IS NULL;
CREATE INDEX calibration_of_contact ON calibration (contact_id) WHERE contact_answered_at IS NULL;

CREATE TABLE calibration_judgement (
  calibration_id uuid NOT NULL REFERENCES calibration ON DELETE CASCADE,
  side           text NOT NULL CHECK (side IN ('FIRM', 'CLIENT')),
  number         int NOT NULL CHECK (number BETWEEN 0 AND 2),
  sentence       text NOT NULL CHECK (sentence IN ('AS_AGREED', 'SMALL_FIX', 'OTHER_WAY', 'SECOND_LOOK', 'STOP')),
  why            text NOT NULL CHECK (why = text_line(why) AND length(why) <= 300),
  PRIMARY KEY (calibration_id, side, number)
);
