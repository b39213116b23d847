-- Openings :from to :to, of which every tenth is open, in forty departments and a hundred places.
CREATE TABLE IF NOT EXISTS bench_opening (seat int, id uuid);
INSERT INTO bench_opening SELECT n, gen_random_uuid() FROM generate_series(:from, :to - 1) n;
INSERT INTO opening (id, title, department_id, location, workplace, employment_type, positions, pay_from, pay_to, pay_currency,
  pay_period, pay_withheld, description, requirements, closes_on, hiring_manager_id, audience, status, positions_filled,
  created_by, created_at, published_by, published_at, version)
SELECT o.id, (ARRAY['Support Specialist', 'Team Lead', 'Quality Analyst', 'Nurse', 'Project Manager', 'Engineer', 'Trainer', 'Clerk'])[1 + o.seat / 10 % 8]
    || ', ' || (ARRAY['Claims', 'Travel', 'Retail', 'Finance', 'Night Shift'])[1 + o.seat / 80 % 5],
  d.id, 'Place ' || o.seat / 10 % 100, (ARRAY['ON_SITE', 'HYBRID', 'REMOTE'])[1 + o.seat % 3],
  (ARRAY['FULL_TIME', 'PART_TIME', 'TEMPORARY', 'INTERNSHIP'])[1 + o.seat % 4], 1 + o.seat % 3,
  20000 + o.seat % 60000, 25000 + o.seat % 60000, 'EUR', 'YEAR', false,
  'You work with customers of number ' || o.seat || E'.\n\n- You listen before you answer.\n- You write what the next colleague needs to know.\n\nThe team meets every morning and helps each other through the day.',
  E'Two years of work with people.\n\nA second language is welcome.', current_date + 1 + o.seat % 60, m.id,
  CASE WHEN o.seat / 10 % 2 = 0 THEN 'EVERYONE' ELSE 'EMPLOYEES' END, CASE WHEN o.seat % 10 = 0 THEN 'PUBLISHED' ELSE 'CLOSED' END,
  0, h.id, now(), h.id, now() - o.seat * interval '1 minute', 0
FROM bench_opening o JOIN bench_department d ON d.seat = o.seat / 10 % 40 JOIN bench_person m ON m.seat = o.seat % 167
  JOIN bench_person h ON h.seat = 9999
WHERE o.seat >= :from;
-- Written as autovacuum would soon: counts read the index alone.
VACUUM ANALYZE opening;
