-- An account with five hundred people and five years of weekly pulses, of which about four hundred people answer each.
INSERT INTO client_account (id, name, account_manager_id, since, version)
SELECT '00000000-0000-4000-8000-000000000500', 'Client with a pulse', id, current_date - 2000, 0 FROM bench_person WHERE seat = 0;
INSERT INTO client_assignment (id, account_id, person_id, started_on, version)
SELECT gen_random_uuid(), '00000000-0000-4000-8000-000000000500', id, current_date - 1900, 0 FROM bench_person WHERE seat BETWEEN 8200 AND 8699;
CREATE TABLE bench_asked AS SELECT n AS seat, gen_random_uuid() AS id FROM generate_series(0, 3) n;
INSERT INTO person (id, kind, name, email, job_title, version)
SELECT id, 'CLIENT_CONTACT', 'Asked ' || seat, 'asked' || seat || '@client.example', 'Operations', 0 FROM bench_asked;
INSERT INTO client_contact (person_id, account_id, added_by, added_at, version)
SELECT c.id, '00000000-0000-4000-8000-000000000500', p.id, now() - interval '6 years', 0 FROM bench_asked c JOIN bench_person p ON p.seat = 9999;
INSERT INTO pulse_rhythm (account_id, rhythm) VALUES ('00000000-0000-4000-8000-000000000500', 'WEEKLY');
CREATE TABLE bench_round AS SELECT n AS seat, gen_random_uuid() AS id FROM generate_series(1, 260) n;
INSERT INTO pulse_round (id, account_id, starts_on, opened_at, remind_at, reminded, closes_at, closed_at, least, staff_asked, staff_answers,
  staff_needs, staff_agreed, staff_early, staff_workload)
SELECT r.id, '00000000-0000-4000-8000-000000000500', t.day, t.day, t.day + 3, true, t.day + 7, t.day + 7, 5, 500, 400 + r.seat % 50,
  (400 + r.seat % 50) * 4, (400 + r.seat % 50) * 3, (400 + r.seat % 50) * 4, (400 + r.seat % 50) * 3
FROM bench_round r CROSS JOIN LATERAL (SELECT current_date - 7 * (r.seat + 1) AS day) t;
INSERT INTO pulse_request (id, round_id, person_id, needs, agreed, early, workload, answered_at)
SELECT gen_random_uuid(), r.id, c.id, 1 + (r.seat + c.seat) % 5, 4, 3 + c.seat % 3, 4, now() - r.seat * interval '7 days'
FROM bench_round r CROSS JOIN bench_asked c;
INSERT INTO pulse_staff_answer (round_id, needs, agreed, early, workload)
SELECT r.id, 1 + (r.seat + n) % 5, 3, 4, 3 FROM bench_round r CROSS JOIN LATERAL generate_series(1, 400 + r.seat % 50) n;
INSERT INTO pulse_follow_up (id, request_id, account_id, contact_id, attempt, opened_at, due_at, heard, done, told_by, told_at, reply, replied_at, version)
SELECT gen_random_uuid(), q.id, '00000000-0000-4000-8000-000000000500', q.person_id, 1, q.answered_at, q.answered_at + interval '2 days',
  'You waited.', 'We called.', p.id, q.answered_at + interval '1 day', 'BETTER', q.answered_at + interval '3 days', 0
FROM pulse_request q JOIN bench_person p ON p.seat = 0 WHERE q.needs <= 2;
-- Five years of weekly touchpoints, each with an agenda of five matters, two points, an action and minutes; the next one has points and actions open.
CREATE TABLE bench_touchpoint AS
SELECT n AS seat, CASE n WHEN 0 THEN '00000000-0000-4000-8000-000000000501' ELSE gen_random_uuid() END AS id, now() + interval '3 days' - n * interval '7 days' AS at
FROM generate_series(0, 260) n;
INSERT INTO touchpoint (id, account_id, level, starts_at, ends_at, zone, place, planned_by, planned_at, held_by, held_at, edits, version)
SELECT t.id, '00000000-0000-4000-8000-000000000500', 'DELIVERY', t.at, t.at + interval '30 minutes', 'Europe/Lisbon', 'Room 3', p.id,
  t.at - interval '7 days', CASE WHEN t.seat > 0 THEN p.id END, CASE WHEN t.seat > 0 THEN t.at + interval '1 hour' END, 0, 0
FROM bench_touchpoint t JOIN bench_person p ON p.seat = 0;
INSERT INTO touchpoint_participant (touchpoint_id, person_id)
SELECT t.id, c.id FROM bench_touchpoint t CROSS JOIN bench_asked c UNION ALL SELECT t.id, p.id FROM bench_touchpoint t JOIN bench_person p ON p.seat = 0;
INSERT INTO touchpoint_agenda (touchpoint_id, position, message, arguments, about, href, since, weight, talked_about)
SELECT t.id, n, 'pulse.agenda.low', ARRAY['d' || t.at::date], gen_random_uuid(), NULL, t.at - interval '3 days', 10, true
FROM bench_touchpoint t CROSS JOIN generate_series(1, 5) n WHERE t.seat > 0;
INSERT INTO touchpoint_point (id, account_id, level, author_id, text, added_at, settled_in_id, version)
SELECT gen_random_uuid(), '00000000-0000-4000-8000-000000000500', 'DELIVERY', c.id, 'How is the rota of week ' || t.seat || '?', t.at - interval '3 days',
  CASE WHEN t.seat > 0 THEN t.id END, 0
FROM bench_touchpoint t JOIN bench_asked c ON c.seat < 2;
INSERT INTO touchpoint_minutes (touchpoint_id, text, edits, version) SELECT id, 'We went through the list.', 0, 0 FROM bench_touchpoint WHERE seat > 0;
INSERT INTO touchpoint_action (id, touchpoint_id, what, owner_id, due_on, written_by, written_at, done_by, done_at, version)
SELECT gen_random_uuid(), t.id, 'Send the list', p.id, t.at::date + 7, p.id, t.at, CASE WHEN t.seat > 5 THEN p.id END, CASE WHEN t.seat > 5 THEN t.at END, 0
FROM bench_touchpoint t JOIN bench_person p ON p.seat = 0 WHERE t.seat > 0;
VACUUM ANALYZE pulse_round, pulse_request, pulse_staff_answer, pulse_follow_up, touchpoint, touchpoint_participant, touchpoint_agenda, touchpoint_point,
  touchpoint_action;
