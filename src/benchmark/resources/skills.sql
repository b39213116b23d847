-- Two thousand skills, some of them asked for everywhere; five for each opening, eight for each person.
CREATE TABLE bench_skill AS SELECT n AS seat, gen_random_uuid() AS id FROM generate_series(0, 1999) n;
INSERT INTO skill (id, label, created_at, version) SELECT id, 'Ability ' || seat, now(), 0 FROM bench_skill;
INSERT INTO opening_skill (opening_id, skill_id, level, must)
SELECT o.id, s.id, 1 + (o.seat + k) % 5, k < 4 FROM bench_opening o CROSS JOIN generate_series(1, 5) k
  JOIN bench_skill s ON s.seat = CASE k WHEN 1 THEN o.seat / 10 % 5 ELSE (o.seat::bigint * 31 + k * 97) % 2000 END
ON CONFLICT DO NOTHING;
INSERT INTO person_skill (id, person_id, skill_id, level, shown_to, said_at, version)
SELECT gen_random_uuid(), p.id, s.id, 1 + (p.seat + k) % 5, 'EVERYBODY', now(), 0 FROM bench_person p CROSS JOIN generate_series(1, 8) k
  JOIN bench_skill s ON s.seat = CASE k WHEN 1 THEN p.seat % 5 ELSE (p.seat::bigint * 17 + k * 113) % 2000 END
ON CONFLICT DO NOTHING;
VACUUM ANALYZE skill, opening_skill, person_skill;
