-- Twenty thousand shared lessons, every fifth anonymous, every tenth for a team of sixty; each helped up to a dozen people.
CREATE TABLE bench_lesson AS SELECT n AS seat, gen_random_uuid() AS id FROM generate_series(0, 19999) n;
INSERT INTO lessons.shared_lesson (id, kind, saw, made_sense, surprised, helped, action, skills, readers, department_id, owner_id, month,
  take_back, helps, suggested, version)
SELECT l.id, (ARRAY['SLIP', 'NEAR_MISS', 'SURPRISE', 'WENT_WELL'])[1 + l.seat % 4],
  'I answered ' || (ARRAY['a claim', 'a queue', 'a visa', 'a parcel'])[1 + l.seat / 4 % 4] || ' too fast, number ' || l.seat,
  'There were many callers waiting, and the first result looked right.', 'Nobody had asked.', 'Reading it aloud.',
  (ARRAY['Read it back', 'Ask twice', 'Take a pause', 'Look at the second page', 'Call a colleague'])[1 + l.seat / 16 % 5] || ', case ' || l.seat,
  ARRAY[a.id, b.id], CASE WHEN l.seat % 10 = 0 THEN t.people END, p.department_id, CASE WHEN l.seat % 5 > 0 THEN p.id END,
  date_trunc('month', current_date - l.seat % 700), CASE WHEN l.seat % 5 = 0 THEN sha256(l.id::text::bytea) END, l.seat % 13, false, 0
FROM bench_lesson l JOIN bench_person o ON o.seat = (l.seat::bigint * 7919) % 10000 JOIN person p ON p.id = o.id
  JOIN bench_skill a ON a.seat = l.seat % 50 JOIN bench_skill b ON b.seat = 50 + l.seat::bigint * 31 % 1950
  LEFT JOIN (SELECT manager_id, array_agg(id) || manager_id AS people FROM person WHERE manager_id IS NOT NULL GROUP BY 1) t
    ON t.manager_id = p.manager_id;
INSERT INTO lessons.shared_lesson_help (shared_lesson_id, person_id, adopted)
SELECT l.id, p.id, k % 4 = 0 FROM bench_lesson l CROSS JOIN generate_series(1, 12) k
  JOIN bench_person p ON p.seat = (l.seat * 13 + k * 811) % 10000 WHERE k <= l.seat % 13;
VACUUM ANALYZE lessons.shared_lesson, lessons.shared_lesson_help;
