-- Ten thousand people: each of the first 167 has sixty reports. The boxes of account numbers: two hundred clients of forty.
INSERT INTO department (id, name, version) SELECT gen_random_uuid(), 'Department ' || n, 0 FROM generate_series(1, 40) n;

CREATE TABLE bench_department AS SELECT row_number() OVER (ORDER BY id)::int - 1 AS seat, id FROM department;
CREATE TABLE bench_person AS SELECT n AS seat, gen_random_uuid() AS id FROM generate_series(0, 9999) n;
CREATE TABLE bench_contact AS SELECT n AS seat, gen_random_uuid() AS id FROM generate_series(0, 399) n;
CREATE TABLE bench_account AS SELECT n AS seat, gen_random_uuid() AS id FROM generate_series(0, 199) n;

INSERT INTO person (id, kind, name, email, employee_number, job_title, department_id, manager_id, location, hired_on, version)
SELECT p.id, 'EMPLOYEE',
  (ARRAY['Amara', 'Marco', 'Hana', 'Inês', 'Yusuf', 'Chloé', 'Diogo', 'Leila', 'Kwame', 'Priya'])[1 + p.seat % 10] || ' ' ||
  (ARRAY['Okafor', 'Silva', 'Kimura', 'Carvalho', 'Demir', 'Lambert', 'Teixeira', 'Haddad', 'Asante', 'Raman'])[1 + p.seat / 10 % 10] || ' ' || p.seat,
  'person' || p.seat || '@bench.example', 'B' || p.seat,
  (ARRAY['Support Specialist', 'Team Lead', 'Quality Analyst', 'Trainer', 'Planner'])[1 + p.seat % 5], d.id, m.id,
  (ARRAY['Lisbon', 'Manila', 'Kraków', 'Cebu', 'Remote'])[1 + p.seat % 5], current_date - (30 + p.seat % 3000), 0
FROM bench_person p JOIN bench_department d ON d.seat = p.seat % 40 LEFT JOIN bench_person m ON p.seat > 0 AND m.seat = (p.seat - 1) / 60;
INSERT INTO person_role (id, person_id, job_title, department_id, started_on)
SELECT gen_random_uuid(), id, job_title, department_id, hired_on FROM person;
INSERT INTO person (id, kind, name, email, job_title, version)
SELECT id, 'CLIENT_CONTACT', 'Contact ' || seat, 'contact' || seat || '@client.example', 'Operations', 0 FROM bench_contact;

INSERT INTO account (person_id, password_hash, roles, version)
SELECT id, '{noop}trellis', CASE WHEN seat = 9999 OR seat BETWEEN 8000 AND 8015 THEN ARRAY['EMPLOYEE', 'HR'] ELSE ARRAY['EMPLOYEE'] END, 0 FROM bench_person;
INSERT INTO account (person_id, password_hash, roles, version) SELECT id, '{noop}trellis', ARRAY['CLIENT'], 0 FROM bench_contact;

INSERT INTO client_account (id, name, account_manager_id, since, version)
SELECT a.id, 'Client ' || a.seat, p.id, current_date - 900, 0 FROM bench_account a JOIN bench_person p ON p.seat = a.seat;
INSERT INTO client_assignment (id, account_id, person_id, started_on, version)
SELECT gen_random_uuid(), a.id, p.id, current_date - 800, 0 FROM bench_person p JOIN bench_account a ON a.seat = p.seat % 200
WHERE p.seat BETWEEN 200 AND 8199;
INSERT INTO client_contact (person_id, account_id, added_by, added_at, version)
SELECT c.id, a.id, p.id, now(), 0 FROM bench_contact c JOIN bench_account a ON a.seat = c.seat % 200 JOIN bench_person p ON p.seat = 9999;
ANALYZE;
