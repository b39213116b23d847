-- What a client suggests reaches the manager first. It reaches its recipient by itself: at held_until, unless it was
-- withdrawn or returned before. Null is what reached them at once.
ALTER TABLE feedback
  DROP CONSTRAINT feedback_status_check,
  ADD CONSTRAINT feedback_status_check CHECK (status IN ('DRAFT', 'SENT', 'RETURNED', 'WITHDRAWN')),
  ADD COLUMN held_until timestamptz CHECK (held_until >= sent_at),
  -- Who held it back, or returned it to its author, and what the author reads about it.
  ADD COLUMN held_by uuid REFERENCES person,
  ADD COLUMN held_reason text CHECK (held_reason <> '' AND length(held_reason) <= 1000),
  ADD COLUMN returned_at timestamptz CHECK (returned_at < held_until),
  ADD CONSTRAINT feedback_held_for_a_reason CHECK ((held_by IS NULL) = (held_reason IS NULL)),
  ADD CONSTRAINT feedback_returned CHECK (status <> 'RETURNED' OR returned_at IS NOT NULL),
  ADD CONSTRAINT feedback_returned_for_a_reason CHECK (returned_at IS NULL OR held_reason IS NOT NULL);
-- What waits for a manager, and what has just reached its recipient.
CREATE INDEX feedback_held ON feedback (held_until) WHERE held_until IS NOT NULL;
