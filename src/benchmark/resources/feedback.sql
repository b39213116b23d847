-- A million pieces of feedback, a hundred for each person, from manager, colleague and client in all visibilities, over two years.
DROP INDEX feedback_search;
INSERT INTO feedback (id, author_id, recipient_id, kind, visibility, situation, behaviour, impact, next_step, status, account_id,
  written_at, sent_at, acknowledged_at, version)
SELECT gen_random_uuid(), coalesce(CASE n / 10000 % 3 WHEN 0 THEN m.id WHEN 1 THEN c.id END, o.id), r.id,
  (ARRAY['PRAISE', 'TO_IMPROVE', 'PRAISE', 'EVALUATION_NOTE'])[1 + n / 10000 % 4],
  CASE WHEN v.shared THEN 'CLIENT_SHARED' ELSE (ARRAY['RECIPIENT', 'RECIPIENT_AND_MANAGER', 'MANAGER_ONLY'])[1 + n / 30000 % 3] END,
  'In the call about ' || (ARRAY['a claim', 'a queue', 'a visa', 'a parcel'])[1 + n % 4], 'you listened to customer ' || n,
  'It was settled ' || (ARRAY['in minutes', 'on the same day', 'without a complaint'])[1 + n % 3], '', 'SENT',
  CASE WHEN v.shared THEN a.id END, t.at, t.at, CASE WHEN n / 10000 % 4 < 3 AND NOT (NOT v.shared AND n / 30000 % 3 = 2) AND n >= 50000 THEN t.at END, 0
FROM generate_series(0, 999999) n
  JOIN bench_person r ON r.seat = n % 10000
  LEFT JOIN bench_person m ON r.seat > 0 AND m.seat = (r.seat - 1) / 60
  JOIN bench_person o ON o.seat = (r.seat + 17 + n / 10000) % 10000
  LEFT JOIN bench_account a ON r.seat BETWEEN 200 AND 8199 AND a.seat = r.seat % 200
  LEFT JOIN bench_contact c ON c.seat = a.seat + 200 * (n % 2)
  CROSS JOIN LATERAL (SELECT a.id IS NOT NULL AND n / 10000 % 3 < 2 AND n / 10000 % 2 = 0 AS shared) v
  CROSS JOIN LATERAL (SELECT now() - n / 10000 * interval '7 days' - n % 10000 * interval '1 minute' AS at) t;
INSERT INTO feedback_reader (feedback_id, person_id, reason)
SELECT f.id, p.manager_id, 'MANAGER' FROM feedback f JOIN person p ON p.id = f.recipient_id
WHERE f.visibility <> 'RECIPIENT' AND p.manager_id <> f.author_id;
INSERT INTO feedback_reader (feedback_id, person_id, reason, account_id, contact_since)
SELECT f.id, c.person_id, 'CONTACT', c.account_id, c.added_at FROM feedback f JOIN client_contact c ON c.account_id = f.account_id
WHERE c.person_id <> f.author_id;
CREATE INDEX feedback_search ON feedback USING gin (search);
VACUUM ANALYZE feedback, feedback_reader;
