-- A hundred thousand notices for each of sixteen people, a twentieth of them unread; ten million entries of the audit trail.
INSERT INTO notice (id, person_id, topic, activity, record_kind, record_id, happened_at, told_at, message, arguments, href, read_at)
SELECT gen_random_uuid(), p.id, 'feedback', 'FeedbackSent', 'feedback', gen_random_uuid(), now() - make_interval(mins => n), now(),
  'feedback.notice.received', ARRAY['tSomebody'], '/feedback/' || n, CASE WHEN n % 20 > 0 THEN now() END
FROM bench_person p, generate_series(1, 100000) n WHERE p.seat BETWEEN 6000 AND 6015;
VACUUM ANALYZE notice;
UPDATE account SET roles = ARRAY['EMPLOYEE', 'ADMIN'] WHERE person_id IN (SELECT id FROM bench_person WHERE seat BETWEEN 7000 AND 7015);
CREATE TABLE bench_index AS SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'audit_entry' AND indexname <> 'audit_entry_pkey';
DO $$ DECLARE one text; BEGIN FOR one IN SELECT indexname FROM bench_index LOOP EXECUTE 'DROP INDEX ' || one; END LOOP; END $$;
INSERT INTO audit_entry (happened_at, kind, person_id, record_kind, record_id, address)
SELECT now() - make_interval(secs => 10 * (10000000 - n)),
  (ARRAY['SignInSucceeded', 'FeedbackSent', 'OpeningRevised', 'Enrolled', 'ApplicationMoved'])[1 + n % 5], p.id, 'feedback', p.id, '192.0.2.1'
FROM generate_series(1, 10000000) n JOIN bench_person p ON p.seat = n % 10000;
DO $$ DECLARE one text; BEGIN FOR one IN SELECT indexdef FROM bench_index LOOP EXECUTE one; END LOOP; END $$;
VACUUM ANALYZE audit_entry;
