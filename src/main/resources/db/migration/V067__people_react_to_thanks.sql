-- What somebody who sees thanks feels about them: one of five, and nothing that could be added up for a person.
CREATE TABLE appreciation_reaction (
  appreciation_id uuid NOT NULL REFERENCES appreciation,
  person_id       uuid NOT NULL REFERENCES person,
  kind            text NOT NULL CHECK (kind IN ('HEART', 'THUMB_UP', 'STAR', 'LEAF', 'AWARD')),
  PRIMARY KEY (appreciation_id, person_id)
);

-- What people say about thanks that they see.
CREATE TABLE appreciation_comment (
  id              uuid PRIMARY KEY,
  appreciation_id uuid NOT NULL REFERENCES appreciation,
  author_id       uuid NOT NULL REFERENCES person,
  text            text NOT NULL CHECK (text <> '' AND text = text_prose(text) AND length(text) <= 1000),
  written_at      timestamptz NOT NULL,
  version         bigint NOT NULL
);
-- The talk about one.
CREATE INDEX appreciation_comment_of_one ON appreciation_comment (appreciation_id, written_at);
