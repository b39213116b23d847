-- Who reads feedback, and since when, is a row: a change of manager shows nothing to anybody new.
ALTER TABLE feedback_reader
  DROP CONSTRAINT feedback_reader_reason_check,
  ADD CONSTRAINT feedback_reader_reason_check CHECK (reason IN ('MANAGER', 'CONTACT', 'HANDED_OVER')),
  -- The release before does not say it: it writes a reader as it sends.
  ADD COLUMN since timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN handed_over_by uuid REFERENCES person,
  ADD CONSTRAINT feedback_reader_handed_over CHECK ((reason = 'HANDED_OVER') = (handed_over_by IS NOT NULL));
UPDATE feedback_reader r SET since = f.sent_at FROM feedback f WHERE f.id = r.feedback_id AND f.sent_at IS NOT NULL;

-- Whom the rule let read it as the manager of today goes on reading it, by name.
INSERT INTO feedback_reader (feedback_id, person_id, reason)
SELECT f.id, p.manager_id, 'MANAGER' FROM feedback f JOIN person p ON p.id = f.recipient_id
WHERE f.status <> 'DRAFT' AND f.visibility IN ('RECIPIENT_AND_MANAGER', 'CLIENT_SHARED') AND p.manager_id <> f.author_id
ON CONFLICT DO NOTHING;

-- Who of HR read what is not about them: for its page. Each reading stands in the audit trail, which pages do not read.
CREATE TABLE feedback_hr_reading (
  feedback_id uuid NOT NULL REFERENCES feedback ON DELETE CASCADE,
  person_id   uuid NOT NULL REFERENCES person,
  first_at    timestamptz NOT NULL,
  last_at     timestamptz NOT NULL CHECK (last_at >= first_at),
  PRIMARY KEY (feedback_id, person_id)
);
INSERT INTO feedback_hr_reading (feedback_id, person_id, first_at, last_at)
SELECT f.id, p.id, min(a.happened_at), max(a.happened_at)
FROM audit_entry a JOIN feedback f ON f.id = a.record_id JOIN person p ON p.id = a.person_id
WHERE a.kind = 'FeedbackRead' GROUP BY f.id, p.id;
