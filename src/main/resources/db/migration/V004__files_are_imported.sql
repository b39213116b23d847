-- A file on its way in: what was uploaded, how it is read, and what became of it. Kept for some days, then deleted.
CREATE TABLE file_import (
  id            uuid PRIMARY KEY,
  kind          text NOT NULL,
  -- Whose upload it is; nobody else sees it.
  uploaded_by   uuid NOT NULL REFERENCES person,
  uploaded_at   timestamptz NOT NULL,
  file_name     text NOT NULL CHECK (length(file_name) <= 200),
  encoding      text NOT NULL CHECK (encoding IN ('UTF_8', 'UTF_16_LE', 'UTF_16_BE', 'WINDOWS_1252')),
  delimiter     text NOT NULL CHECK (delimiter IN ('COMMA', 'SEMICOLON', 'TAB', 'PIPE')),
  mended        boolean NOT NULL,
  -- Field to column header, and field to what rows get that say nothing.
  columns       jsonb NOT NULL,
  fallbacks     jsonb NOT NULL,
  status        text NOT NULL CHECK (status IN ('UPLOADED', 'MAPPED', 'CONFIRMED', 'STORED', 'FAILED')),
  confirmed_at  timestamptz,
  progressed_at timestamptz,
  progress      int NOT NULL,
  items         int NOT NULL,
  finished_at   timestamptz,
  created       int NOT NULL,
  changed       int NOT NULL,
  unchanged     int NOT NULL,
  refused       int NOT NULL,
  version       bigint NOT NULL
);
-- My imports of a kind, the latest first.
CREATE INDEX file_import_mine ON file_import (uploaded_by, kind, uploaded_at DESC);
-- What is old enough to be deleted.
CREATE INDEX file_import_age ON file_import (uploaded_at);

-- Apart from the above, so that asking how far an import is does not load the file.
CREATE TABLE file_import_content (
  import_id uuid PRIMARY KEY REFERENCES file_import ON DELETE CASCADE,
  -- The file as it was uploaded, until its rows are stored.
  uploaded  bytea,
  -- The refused rows with the reason, once the others are stored.
  refused   bytea
);
