-- While a round is open: who of the staff is asked and has answered. One row for all of them, rewritten whole, by id.
CREATE TABLE pulse_turnout (
  round_id uuid PRIMARY KEY REFERENCES pulse_round,
  asked    uuid[] NOT NULL,
  answered uuid[] NOT NULL DEFAULT '{}'
);

-- While a round is open: what they said. One row for all of them, rewritten whole, in the order of the steps and of the alphabet:
-- no answer has a row, an id, a time, a place or a transaction of its own.
CREATE TABLE pulse_box (
  round_id uuid PRIMARY KEY REFERENCES pulse_round,
  answers  jsonb NOT NULL DEFAULT '[]',
  words    jsonb NOT NULL DEFAULT '[]'
);

-- When it closes: the answers in random order, all in one transaction. No person, token, time or sequence.
CREATE TABLE pulse_staff_answer (
  id       uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  round_id uuid NOT NULL REFERENCES pulse_round,
  needs    int NOT NULL CHECK (needs BETWEEN 1 AND 5),
  agreed   int NOT NULL CHECK (agreed BETWEEN 1 AND 5),
  early    int NOT NULL CHECK (early BETWEEN 1 AND 5),
  workload int NOT NULL CHECK (workload BETWEEN 1 AND 5)
);
CREATE INDEX pulse_staff_answer_of_round ON pulse_staff_answer (round_id);

-- Their words lie apart: who knows a style of writing does not learn what else that person said.
CREATE TABLE pulse_staff_words (
  id       uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  round_id uuid NOT NULL REFERENCES pulse_round,
  words    text NOT NULL CHECK (words <> '' AND words = text_prose(words) AND length(words) <= 2000)
);
CREATE INDEX pulse_staff_words_of_round ON pulse_staff_words (round_id);
