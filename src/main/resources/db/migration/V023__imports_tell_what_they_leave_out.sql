-- How an import reads what may be meant in two ways, and where in the file its table begins.
ALTER TABLE file_import
  -- Whether a row is refused for what is left out of it otherwise.
  ADD COLUMN strict boolean NOT NULL DEFAULT false,
  -- Field to the order in which its column writes day and month, where the column does not tell by itself.
  ADD COLUMN date_orders jsonb NOT NULL DEFAULT '{}',
  -- The line with which the table begins, below titles and the like, and whether it holds the names of the columns.
  ADD COLUMN begins_on int NOT NULL DEFAULT 1 CHECK (begins_on >= 1),
  ADD COLUMN named boolean NOT NULL DEFAULT true;
