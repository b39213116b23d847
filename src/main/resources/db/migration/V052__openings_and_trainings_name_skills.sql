-- What an opening asks for, and up to which level.
CREATE TABLE opening_skill (
  opening_id uuid NOT NULL REFERENCES opening ON DELETE CASCADE,
  skill_id   uuid NOT NULL REFERENCES skill,
  level      smallint NOT NULL CHECK (level BETWEEN 1 AND 5),
  -- Needed, and not only nice to have.
  must       boolean NOT NULL,
  PRIMARY KEY (opening_id, skill_id)
);
-- What asks for a skill: search, the page of the skill, what fits a person.
CREATE INDEX opening_skill_of_skill ON opening_skill (skill_id, opening_id);

-- What a training teaches, and up to which level.
CREATE TABLE training_skill (
  program_id uuid NOT NULL REFERENCES training_program ON DELETE CASCADE,
  skill_id   uuid NOT NULL REFERENCES skill,
  level      smallint NOT NULL CHECK (level BETWEEN 1 AND 5),
  -- As for what asks; what is taught is not nice to have.
  must       boolean NOT NULL DEFAULT true CHECK (must),
  PRIMARY KEY (program_id, skill_id)
);
CREATE INDEX training_skill_of_skill ON training_skill (skill_id, program_id);

-- The free words become skills of the firm. How far a training takes people was never said: the middle.
INSERT INTO skill (id, label, created_at, version)
SELECT gen_random_uuid(), (array_agg(label ORDER BY created_at))[1], min(created_at), 0
FROM (
  SELECT text_line(left(word, 200)) AS label, created_at FROM training_program CROSS JOIN unnest(skills) AS word) free
WHERE label <> '' GROUP BY text_key(label);

INSERT INTO training_skill (program_id, skill_id, level)
SELECT DISTINCT t.id, s.id, 3 FROM training_program t CROSS JOIN unnest(t.skills) AS word
JOIN skill s ON s.uri IS NULL AND text_key(s.label) = text_key(left(word, 200));

-- Nothing reads the words any more. They stay, as the release before still runs beside this one.
ALTER TABLE training_program ALTER skills SET DEFAULT '{}';
ALTER TABLE training_program DROP COLUMN search;
ALTER TABLE training_program ADD search tsvector NOT NULL GENERATED ALWAYS AS (
  search_title(title) || setweight(search_words(coalesce(provider, '') || ' ' || coalesce(language, '')
    || ' ' || CASE kind WHEN 'CLASSROOM' THEN 'classroom' WHEN 'ONLINE_LIVE' THEN 'live online' ELSE 'self paced selfpaced' END), 'B')
  || setweight(search_words(summary || ' ' || description), 'C')) STORED;
CREATE INDEX training_program_search ON training_program USING gin (search);
CREATE INDEX training_program_title_similar ON training_program USING gin (plain(title) gin_trgm_ops);

-- Lists that show or are found by skills tell when they change.
CREATE CONSTRAINT TRIGGER training_skill_changes AFTER INSERT OR UPDATE OR DELETE ON training_skill
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_list_change('trainings');
CREATE CONSTRAINT TRIGGER skill_changes AFTER UPDATE OF label ON skill
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_list_change('trainings');
