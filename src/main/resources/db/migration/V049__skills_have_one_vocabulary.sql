-- What each of them is compared by.
CREATE FUNCTION text_keys(text[]) RETURNS text[]
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (SELECT array_agg(DISTINCT text_key(line)) FROM unnest($1) AS line);

-- What people can do, in one vocabulary: concepts of ESCO, and the words of the firm.
CREATE TABLE skill (
  id           uuid PRIMARY KEY,
  -- Of the ESCO concept; none for the firm's own.
  uri          text UNIQUE,
  label        text COLLATE alphabetical NOT NULL CHECK (label <> '' AND label = text_line(label) AND length(label) <= 200),
  synonyms     text[] COLLATE alphabetical NOT NULL DEFAULT '{}',
  description  text NOT NULL DEFAULT '',
  -- Nobody chooses it any more; who has it keeps it.
  retired_at   timestamptz,
  -- What is said instead of a retired one.
  successor_id uuid REFERENCES skill CHECK (successor_id <> id),
  created_by   uuid REFERENCES person,
  created_at   timestamptz NOT NULL,
  edits        bigint NOT NULL DEFAULT 0,
  edited_by    uuid REFERENCES person,
  version      bigint NOT NULL,
  CHECK (successor_id IS NULL OR retired_at IS NOT NULL),
  -- What people call it.
  names        text[] NOT NULL GENERATED ALWAYS AS (text_keys(label || synonyms)) STORED,
  search       tsvector NOT NULL GENERATED ALWAYS AS (
    search_title(label) || setweight(search_words(joined(synonyms)), 'B') || setweight(search_words(description), 'C')) STORED
);
-- The same word is the same skill.
CREATE UNIQUE INDEX skill_label ON skill (text_key(label)) WHERE retired_at IS NULL AND uri IS NULL;
-- What somebody means by a word that is its name.
CREATE INDEX skill_names ON skill USING gin (names);
CREATE INDEX skill_search ON skill USING gin (search);
CREATE INDEX skill_similar ON skill USING gin (plain(label || ' ' || joined(synonyms)) gin_trgm_ops);
-- What is to be said instead of it.
CREATE INDEX skill_successor ON skill (successor_id) WHERE successor_id IS NOT NULL;
