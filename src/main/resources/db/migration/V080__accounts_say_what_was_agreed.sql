-- What matters to a client, and what both sides agreed on, in the words of today and in all earlier ones.
CREATE TABLE client_text (
  account_id uuid NOT NULL REFERENCES client_account,
  kind       text NOT NULL CHECK (kind IN ('VALUES', 'AGREEMENTS')),
  number     int NOT NULL CHECK (number > 0),
  text       text NOT NULL CHECK (length(text) <= 10000),
  written_by uuid NOT NULL REFERENCES person,
  written_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, kind, number)
);

-- After how many days at the latest both sides meet, on each level.
CREATE TABLE client_rhythm (
  account_id uuid NOT NULL REFERENCES client_account,
  level      text NOT NULL CHECK (level IN ('DELIVERY', 'ACCOUNT', 'STEERING')),
  days       int NOT NULL CHECK (days > 0),
  PRIMARY KEY (account_id, level)
);
INSERT INTO client_rhythm
SELECT a.id, usual.level, usual.days FROM client_account a,
  (VALUES ('DELIVERY', 7), ('ACCOUNT', 31), ('STEERING', 92)) AS usual (level, days);
