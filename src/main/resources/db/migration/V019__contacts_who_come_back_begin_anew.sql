-- What was shared with a contact, or asked of one, is theirs as long as they stay one: since when they were one without a
-- break at that time. Who is removed and invited again is one since then, and does not get it back.
ALTER TABLE feedback_reader ADD COLUMN contact_since timestamptz;
ALTER TABLE feedback_request ADD COLUMN contact_since timestamptz;

-- Those who have come back already are one since later than what was shared with them before.
UPDATE feedback_reader r SET contact_since = least(c.added_at, f.sent_at)
FROM feedback f, client_contact c
WHERE r.reason = 'CONTACT' AND f.id = r.feedback_id AND c.person_id = r.person_id;
UPDATE feedback_request q SET contact_since = least(c.added_at, q.asked_at)
FROM client_contact c
WHERE c.person_id = q.asked_id;

ALTER TABLE feedback_reader ADD CHECK ((reason = 'CONTACT') = (contact_since IS NOT NULL));
