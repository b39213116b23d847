-- How often both sides of an account are asked how it goes. No row is never.
CREATE TABLE pulse_rhythm (
  account_id uuid PRIMARY KEY REFERENCES client_account,
  rhythm     text NOT NULL CHECK (rhythm IN ('OFF', 'WEEKLY', 'MONTHLY'))
);

-- One time of asking.
CREATE TABLE pulse_round (
  id             uuid PRIMARY KEY,
  account_id     uuid NOT NULL REFERENCES client_account,
  starts_on      date NOT NULL,
  opened_at      timestamptz NOT NULL,
  remind_at      timestamptz NOT NULL,
  reminded       boolean NOT NULL,
  closes_at      timestamptz NOT NULL,
  closed_at      timestamptz,
  -- How many answers of staff are told at the least, fixed when it starts.
  least          int NOT NULL CHECK (least >= 5),
  -- How many of the staff are asked; 0 where they were too few.
  staff_asked    int NOT NULL CHECK (staff_asked = 0 OR staff_asked >= least),
  -- What the staff said, summed up when it closes; nothing of too few.
  staff_answers  int NOT NULL DEFAULT 0 CHECK (staff_answers = 0 OR staff_answers >= 5),
  staff_needs    int NOT NULL DEFAULT 0,
  staff_agreed   int NOT NULL DEFAULT 0,
  staff_early    int NOT NULL DEFAULT 0,
  staff_workload int NOT NULL DEFAULT 0,
  -- Whether what the two sides say went further apart.
  widened        boolean NOT NULL DEFAULT false,
  -- The rounds of an account in order. Deferrable, as all of a demonstration move on at once.
  UNIQUE (account_id, starts_on) DEFERRABLE
);
-- One at a time, which two copies of Trellis open once; and which are to be reminded of or closed.
CREATE UNIQUE INDEX pulse_round_open ON pulse_round (account_id) WHERE closed_at IS NULL;

-- What was promised when a round started may only become stricter.
CREATE FUNCTION pulse_round_gets_only_stricter() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
  IF NEW.least < OLD.least OR OLD.staff_asked = 0 AND NEW.staff_asked > 0 THEN
    RAISE EXCEPTION 'The anonymity of a pulse is fixed when it starts' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER pulse_round_gets_only_stricter BEFORE UPDATE ON pulse_round
  FOR EACH ROW EXECUTE FUNCTION pulse_round_gets_only_stricter();

-- What a contact of the client is asked, and says under their name. What is not answered when the round closes stays so.
CREATE TABLE pulse_request (
  id          uuid PRIMARY KEY,
  round_id    uuid NOT NULL REFERENCES pulse_round,
  person_id   uuid NOT NULL REFERENCES person,
  needs       int CHECK (needs BETWEEN 1 AND 5),
  agreed      int CHECK (agreed BETWEEN 1 AND 5),
  early       int CHECK (early BETWEEN 1 AND 5),
  workload    int CHECK (workload BETWEEN 1 AND 5),
  words       text NOT NULL DEFAULT '' CHECK (words = text_prose(words) AND length(words) <= 2000),
  answered_at timestamptz,
  UNIQUE (round_id, person_id),
  CHECK (num_nonnulls(needs, agreed, early, workload, answered_at) IN (0, 5)),
  CHECK (answered_at IS NOT NULL OR words = '')
);
-- What waits for somebody on their home page.
CREATE INDEX pulse_request_waiting ON pulse_request (person_id) WHERE answered_at IS NULL;
