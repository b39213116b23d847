-- What an import has stored, for as long as the import itself is kept: enough to undo it.
CREATE TABLE file_import_item (
  import_id  uuid NOT NULL REFERENCES file_import ON DELETE CASCADE,
  -- The order in which it was stored; it is undone the other way round.
  position   int NOT NULL,
  table_name text NOT NULL,
  target_id  uuid NOT NULL,
  title      text NOT NULL CHECK (length(title) <= 200),
  -- What it was before; null for what the import has created.
  before     jsonb,
  -- The version that the import left: another one tells that somebody has changed it since.
  version    bigint,
  PRIMARY KEY (import_id, position)
);
-- What other imports have stored of the same record.
CREATE INDEX file_import_item_target ON file_import_item (target_id);

ALTER TABLE file_import
  DROP CONSTRAINT file_import_status_check,
  ADD CONSTRAINT file_import_status_check CHECK (status IN
    ('UPLOADED', 'MAPPED', 'CONFIRMED', 'STORED', 'FAILED', 'UNDOING', 'UNDONE', 'UNDO_FAILED')),
  ADD COLUMN deleted int NOT NULL DEFAULT 0,
  ADD COLUMN restored int NOT NULL DEFAULT 0,
  ADD COLUMN kept int NOT NULL DEFAULT 0;
