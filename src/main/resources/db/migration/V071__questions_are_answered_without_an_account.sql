-- What lets somebody answer one question without an account: a link by mail, or handed over. Only a hash of its secret is kept.
-- Several may lead to the same question, as a reminder has one of its own; whether it was answered stands with the question.
CREATE TABLE answer_link (
  token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
  -- The first part of the address at which it is answered.
  place      text NOT NULL CHECK (place ~ '^[a-z]+$'),
  about      uuid NOT NULL,
  person_id  uuid NOT NULL REFERENCES person,
  expires_at timestamptz NOT NULL
);
-- Ending all links to a question, and all of a person.
CREATE INDEX answer_link_about ON answer_link (about);
CREATE INDEX answer_link_of_person ON answer_link (person_id);
-- Forgetting those that are over.
CREATE INDEX answer_link_over ON answer_link (expires_at);
