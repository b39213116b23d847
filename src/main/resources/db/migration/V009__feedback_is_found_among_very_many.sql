-- HR counts what it may read from the index alone, and narrows it by kind.
DROP INDEX feedback_for_hr;
CREATE INDEX feedback_for_hr ON feedback (sent_at DESC, id) INCLUDE (author_id, recipient_id, kind, status, visibility)
  WHERE status <> 'DRAFT' AND visibility <> 'MANAGER_ONLY';
CREATE INDEX feedback_for_hr_by_kind ON feedback (kind, sent_at DESC, id) INCLUDE (author_id, recipient_id, status, visibility)
  WHERE status <> 'DRAFT' AND visibility <> 'MANAGER_ONLY';

-- A draft remembers the request that it is to answer.
ALTER TABLE feedback ADD COLUMN request_id uuid REFERENCES feedback_request;
CREATE INDEX feedback_of_request ON feedback (request_id) WHERE request_id IS NOT NULL;
