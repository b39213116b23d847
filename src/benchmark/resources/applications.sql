-- A hundred thousand applications, ten a person.
INSERT INTO job_application (id, opening_id, applicant_id, motivation, stage, applied_at, moved_at, version)
SELECT gen_random_uuid(), o.id, p.id, 'I would like to.', (ARRAY['RECEIVED', 'IN_REVIEW', 'INTERVIEW', 'OFFER', 'NOT_SELECTED'])[1 + n % 5],
  now() - n * interval '5 minutes', now() - n * interval '4 minutes', 0
FROM generate_series(0, 99999) n JOIN bench_person p ON p.seat = n % 10000 JOIN bench_opening o ON o.seat = n::bigint * 7919 % 100000;
INSERT INTO job_application_step (application_id, position, stage, moved_at, moved_by, note_visible)
SELECT id, 0, 'RECEIVED', applied_at, applicant_id, false FROM job_application;
VACUUM ANALYZE job_application, job_application_step;
