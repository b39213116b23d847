-- Whoever has a seat already may have it in a calendar, by the file of its page: they hear of what changes from now on.
INSERT INTO calendar_mail
  (mail_id, person_id, kind, event_id, revision, starts_at, ends_at, zone, title, place, href, cancelled)
SELECT gen_random_uuid(), e.person_id, 'training_session', s.id, s.edits + e.version + 1, s.starts_at, s.ends_at, s.zone,
  p.title, s.place, '/training/' || p.id, false
FROM enrolment e JOIN training_session s ON s.id = e.session_id JOIN training_program p ON p.id = s.program_id
WHERE e.status = 'ENROLLED' AND s.cancelled_at IS NULL AND s.ends_at > now();
