-- Five thousand programs with ten dates each, of which two are to come; a hundred thousand enrolments.
CREATE TABLE bench_program AS SELECT n AS seat, gen_random_uuid() AS id FROM generate_series(0, 4999) n;
CREATE TABLE bench_session AS SELECT n AS seat, gen_random_uuid() AS id FROM generate_series(0, 49999) n;
INSERT INTO training_program (id, title, provider, summary, description, kind, minutes, language, status, created_by, created_at,
  published_by, published_at, version)
SELECT b.id, (ARRAY['Calm calls', 'Claims from the start', 'Spreadsheets', 'First aid', 'Writing letters'])[1 + b.seat % 5] || ' ' || b.seat,
  'Academy ' || b.seat % 30, 'What helps on a hard day.', E'You try it with others.\n\n- Bring a case of your own.',
  (ARRAY['CLASSROOM', 'ONLINE_LIVE'])[1 + b.seat % 2], 60 + b.seat % 8 * 30, (ARRAY['English', 'Portuguese', 'Polish'])[1 + b.seat % 3],
  'PUBLISHED', h.id, now(), h.id,
  now() - b.seat * interval '1 hour', 0
FROM bench_program b JOIN bench_person h ON h.seat = 9999;
INSERT INTO skill (id, label, created_at, version)
SELECT gen_random_uuid(), label, now(), 0 FROM unnest(ARRAY['Listening', 'Writing', 'Planning', 'SQL', 'Negotiating']) AS label
UNION ALL SELECT gen_random_uuid(), 'Skill ' || n, now(), 0 FROM generate_series(0, 49) n;
INSERT INTO training_skill (program_id, skill_id, level)
SELECT b.id, s.id, 1 + b.seat % 5 FROM bench_program b JOIN skill s
  ON s.label IN ((ARRAY['Listening', 'Writing', 'Planning', 'SQL', 'Negotiating'])[1 + b.seat % 5], 'Skill ' || b.seat % 50);
INSERT INTO training_session (id, program_id, starts_at, ends_at, zone, place, trainer, seats, deadline, taken, version)
SELECT s.id, p.id, t.at, t.at + interval '2 hours', 'Europe/Lisbon', 'Room ' || s.seat % 20, 'Trainer ' || s.seat % 100, 20,
  t.at - interval '1 day', 2, 0
FROM bench_session s JOIN bench_program p ON p.seat = s.seat % 5000
  CROSS JOIN LATERAL (SELECT now() + (s.seat / 5000 - 7.5) * interval '30 days' + s.seat % 5000 * interval '5 minutes' AS at) t;
INSERT INTO enrolment (id, program_id, session_id, person_id, status, arrival, enrolled_at, version)
SELECT gen_random_uuid(), t.program_id, t.id, p.id, 'ENROLLED', nextval('enrolment_arrival'), t.starts_at - interval '20 days', 0
FROM generate_series(0, 99999) n JOIN bench_session s ON s.seat = n / 2 JOIN training_session t ON t.id = s.id
  JOIN bench_person p ON p.seat = (n / 2 * 13 + n % 2 * 5001) % 10000;
VACUUM ANALYZE training_program, training_skill, skill, training_session, enrolment;
