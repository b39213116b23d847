-- A manager asks about a direct report, who then receives the answer; NULL where people ask about themselves.
-- A client's person without sign-in answers by a link: whether, and when they were mailed it and reminded.
ALTER TABLE feedback_request
  ADD COLUMN about_id uuid REFERENCES person CHECK (about_id NOT IN (requester_id, asked_id)),
  ADD COLUMN by_link boolean NOT NULL DEFAULT false CHECK (NOT by_link OR contact_since IS NOT NULL),
  ADD COLUMN mailed_at timestamptz CHECK (by_link OR mailed_at IS NULL),
  ADD COLUMN reminded_at timestamptz CHECK (by_link OR reminded_at IS NULL);

-- Who sends the form twice has asked once; the same of the same person about two people are two requests.
DROP INDEX feedback_request_once;
CREATE UNIQUE INDEX feedback_request_once
  ON feedback_request (requester_id, asked_id, coalesce(about_id, requester_id), text_key(topic)) WHERE status = 'OPEN';

-- Asked about me by others.
CREATE INDEX feedback_request_about ON feedback_request (about_id, asked_at DESC) WHERE about_id IS NOT NULL;
