-- A hundred thousand thanks of three years, each to one of a manager's sixty, a tenth to that team alone; and one journey of 400 entries.
CREATE TABLE bench_value AS SELECT n AS seat, gen_random_uuid() AS id FROM generate_series(0, 5) n;
INSERT INTO company_value (id, name, daily_work, created_by, created_at, edits, version)
SELECT v.id, 'Value ' || v.seat, 'What it looks like on a Monday.', p.id, now(), 0, 0 FROM bench_value v JOIN bench_person p ON p.seat = 8000;

CREATE TABLE bench_thanks AS SELECT n AS seat, gen_random_uuid() AS id FROM generate_series(0, 99999) n;
INSERT INTO appreciation (id, author_id, text, value_id, skill_id, reach, given_at, hidden_reason, edits, version)
SELECT t.id, a.id,
  'Thank you for ' || (ARRAY['the calm hour', 'the night shift', 'the long call', 'the handover', 'the weekend'])[1 + t.seat % 5] || ' after the ' ||
  (ARRAY['storm', 'move', 'outage', 'audit', 'launch', 'strike', 'holiday'])[1 + t.seat / 5 % 7] || ', case ' || t.seat || '.',
  v.id, s.id, CASE WHEN t.seat % 10 = 0 THEN 'TEAM' ELSE 'EVERYBODY' END, now() - t.seat * interval '15 minutes', '', 0, 0
FROM bench_thanks t JOIN bench_person a ON a.seat = (t.seat::bigint * 7919) % 10000
  JOIN bench_value v ON v.seat = t.seat % 6 LEFT JOIN bench_skill s ON s.seat = t.seat % 50 AND t.seat % 3 = 0;
INSERT INTO appreciation_receiver (appreciation_id, person_id)
SELECT t.id, p.id FROM bench_thanks t JOIN bench_person p ON p.seat = (t.seat::bigint * 811 + 1) % 10000;
INSERT INTO appreciation_reader (appreciation_id, person_id)
SELECT DISTINCT a.id, mate.id FROM appreciation a JOIN appreciation_receiver r ON r.appreciation_id = a.id
  JOIN person p ON p.id = r.person_id JOIN person mate ON mate.manager_id = p.manager_id OR mate.id = p.manager_id
WHERE a.reach = 'TEAM';
INSERT INTO appreciation_reaction (appreciation_id, person_id, kind)
SELECT t.id, p.id, (ARRAY['HEART', 'THUMB_UP', 'STAR', 'LEAF', 'AWARD'])[1 + k % 5] FROM bench_thanks t CROSS JOIN generate_series(1, 6) k
  JOIN bench_person p ON p.seat = (t.seat::bigint * 13 + k * 811) % 10000 WHERE k <= t.seat % 7;

INSERT INTO journey_entry (id, owner_id, kind, title, place, started_on, words, edits, version)
SELECT gen_random_uuid(), p.id, 'NOTE', 'What I did in week ' || n, 'Lisbon', current_date - n * 5, 'Learned something.', 0, 0
FROM generate_series(1, 380) n JOIN bench_person p ON p.seat = 5000;
VACUUM ANALYZE appreciation, appreciation_receiver, appreciation_reader, appreciation_reaction, journey_entry;
