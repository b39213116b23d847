-- The occupations of ESCO, from which HR takes the first words about a job.
CREATE TABLE occupation (
  id          uuid PRIMARY KEY,
  -- Of the ESCO concept; an import knows it again by this, never by its label.
  uri         text NOT NULL UNIQUE CHECK (uri = text_line(uri)),
  code        text NOT NULL DEFAULT '',
  label       text COLLATE alphabetical NOT NULL CHECK (label <> '' AND label = text_line(label)),
  synonyms    text[] COLLATE alphabetical NOT NULL DEFAULT '{}',
  description text NOT NULL DEFAULT '',
  -- ESCO uses it no more; it is proposed no more.
  retired     boolean NOT NULL DEFAULT false,
  version     bigint NOT NULL,
  -- Another name counts as much as the first: "help desk agent" is a call centre agent.
  search      tsvector NOT NULL GENERATED ALWAYS AS (
    search_title(label) || setweight(search_words(joined(synonyms)), 'A') || setweight(search_words(description), 'C')) STORED
);
-- Which occupations resemble a job.
CREATE INDEX occupation_search ON occupation USING gin (search);
