-- One name is one record, however it is typed. What is there comes into its normal form; where two names become one by
-- that, the older keeps it and the younger gets a number, for people to decide which of the two goes.
DROP INDEX department_name;
DROP INDEX client_account_name;
DROP INDEX person_email;
DROP INDEX person_employee_number;
DROP INDEX opening_reference;
DROP INDEX training_program_reference;
DROP INDEX feedback_request_once;

-- "empty" stands where nothing visible is left of a text that has to be there.
DO $$
DECLARE place record;
BEGIN
  FOR place IN SELECT * FROM (VALUES
    ('department', 'name', 'text_line', 200, '?'),
    ('client_account', 'name', 'text_line', 200, '?'),
    ('person', 'name', 'text_line', 200, '?'),
    ('person', 'email', 'text_line', 254, '?'),
    ('person', 'employee_number', 'text_line', 50, '?'),
    ('person', 'job_title', 'text_line', 200, ''),
    ('person', 'location', 'text_line', 200, NULL),
    ('person_role', 'job_title', 'text_line', 200, '?'),
    ('opening', 'reference', 'text_line', 100, NULL),
    ('opening', 'title', 'text_line', 200, '?'),
    ('opening', 'location', 'text_line', 200, '?'),
    ('opening', 'description', 'text_prose', 20000, ''),
    ('opening', 'requirements', 'text_prose', 20000, ''),
    ('job_application', 'motivation', 'text_prose', 3000, ''),
    ('job_application_step', 'note', 'text_prose', 2000, NULL),
    ('training_program', 'reference', 'text_line', 500, NULL),
    ('training_program', 'title', 'text_line', 200, '?'),
    ('training_program', 'provider', 'text_line', 200, NULL),
    ('training_program', 'summary', 'text_prose', 500, ''),
    ('training_program', 'description', 'text_prose', 20000, ''),
    ('training_program', 'language', 'text_line', 100, NULL),
    ('training_session', 'place', 'text_line', 500, '?'),
    ('training_session', 'trainer', 'text_line', 200, NULL),
    ('training_session', 'cancel_message', 'text_prose', 2000, ''),
    ('feedback', 'situation', 'text_prose', 2000, ''),
    ('feedback', 'behaviour', 'text_prose', 2000, ''),
    ('feedback', 'impact', 'text_prose', 2000, ''),
    ('feedback', 'next_step', 'text_prose', 2000, ''),
    ('feedback_reply', 'text', 'text_prose', 2000, '?'),
    ('feedback_request', 'topic', 'text_prose', 500, '?'),
    ('feedback_request', 'reason', 'text_prose', 1000, '')
  ) AS place (tab, col, form, longest, empty) LOOP
    EXECUTE format('UPDATE %1$I SET %2$I = coalesce(nullif(%3$I(left(%3$I(%2$I), %4$s)), ''''), %5$L) WHERE %2$I <> %3$I(%2$I)',
      place.tab, place.col, place.form, place.longest, place.empty);
  END LOOP;
END $$;

UPDATE training_program SET skills = tidy.skills
FROM (
  SELECT id, ARRAY(
    SELECT (array_agg(text_line(skill) ORDER BY n))[1] FROM unnest(skills) WITH ORDINALITY AS one (skill, n)
    WHERE text_line(skill) <> '' GROUP BY text_key(skill) ORDER BY min(n)) AS skills
  FROM training_program) tidy
WHERE tidy.id = training_program.id AND tidy.skills <> training_program.skills;

DO $$
DECLARE
  place record;
  twin record;
  another text;
  taken boolean;
BEGIN
  FOR place IN SELECT * FROM (VALUES
    ('department', 'name', 'text_key(name)', 200, '$', ' (%s)'),
    ('client_account', 'name', 'text_key(name)', 200, '$', ' (%s)'),
    ('person', 'email', 'text_key(email)', 254, '@|$', '+%s\&'),
    ('person', 'employee_number', 'employee_number', 50, '$', ' (%s)'),
    ('opening', 'reference', 'reference', 100, '$', ' (%s)'),
    ('training_program', 'reference', 'reference', 500, '$', ' (%s)'),
    ('feedback_request', 'topic', 'CASE status WHEN ''OPEN'' THEN requester_id || '' '' || asked_id || '' '' || text_key(topic) END',
      500, '$', ' (%s)')
  ) AS place (tab, col, key, longest, where_number, number) LOOP
    -- Rows lie in the order in which they were written.
    FOR twin IN EXECUTE format('SELECT id, %1$I AS name FROM (
        SELECT id, %1$I, row_number() OVER (PARTITION BY %2$s ORDER BY ctid) FROM %3$I WHERE %2$s IS NOT NULL) ranked
        WHERE row_number > 1', place.col, place.key, place.tab) LOOP
      FOR number IN 2 .. 100000 LOOP
        another := regexp_replace(left(twin.name, place.longest - 10), place.where_number, format(place.number, number));
        EXECUTE format('SELECT EXISTS (SELECT FROM %1$I WHERE text_key(%2$I) = text_key($1))', place.tab, place.col)
          INTO taken USING another;
        EXIT WHEN NOT taken;
      END LOOP;
      EXECUTE format('UPDATE %1$I SET %2$I = $1 WHERE id = $2', place.tab, place.col) USING another, twin.id;
    END LOOP;
  END LOOP;
END $$;

-- What waits for the end of the transaction is done now: no index is made before.
SET CONSTRAINTS ALL IMMEDIATE;

CREATE UNIQUE INDEX department_name ON department (text_key(name));
CREATE UNIQUE INDEX client_account_name ON client_account (text_key(name));
CREATE UNIQUE INDEX person_email ON person (text_key(email));
-- Who sends the form twice has asked once.
CREATE UNIQUE INDEX feedback_request_once ON feedback_request (requester_id, asked_id, text_key(topic)) WHERE status = 'OPEN';

-- Cases count in numbers and references: many a reference is a link.
CREATE UNIQUE INDEX person_employee_number ON person (employee_number);
CREATE UNIQUE INDEX opening_reference ON opening (reference);
CREATE UNIQUE INDEX training_program_reference ON training_program (reference);
ALTER TABLE person ADD CHECK (employee_number = text_line(employee_number));
ALTER TABLE opening ADD CHECK (reference = text_line(reference));
ALTER TABLE training_program ADD CHECK (reference = text_line(reference));
