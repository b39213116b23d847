-- What the preview noted beside its figures, once the rows are stored.
ALTER TABLE file_import_content ADD COLUMN notes jsonb;

-- A column without a name is known by its number; until now it was by an English word and its number.
UPDATE file_import SET columns = regexp_replace(columns::text, '"Column (\d+)"', '"#\1"', 'g')::jsonb WHERE NOT named;
