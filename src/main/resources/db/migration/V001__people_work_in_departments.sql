-- Search forgives accents and small typing errors.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
-- One role at a time.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Text as search compares it: without accents, in small letters. IMMUTABLE, so that indexes can use it.
CREATE FUNCTION plain(text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN lower(unaccent('unaccent'::regdictionary, $1));

CREATE TABLE department (
  id      uuid PRIMARY KEY,
  name    text NOT NULL CHECK (name <> '' AND length(name) <= 200),
  version bigint NOT NULL
);
CREATE UNIQUE INDEX department_name ON department (lower(name));

-- What the directory's search looks through: each word after one blank, so that the beginning of a word is found.
-- What divides words is listed, since which signs are letters is another question in each locale.
CREATE FUNCTION person_words(name text, job_title text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN ' ' || regexp_replace(plain(name || ' ' || job_title), '[ -/:-@\[-`{-~]+', ' ', 'g');

CREATE TABLE person (
  id              uuid PRIMARY KEY,
  -- CLIENT_CONTACT is an outside person: never in the directory, no number, department or manager.
  kind            text NOT NULL CHECK (kind IN ('EMPLOYEE', 'CLIENT_CONTACT')),
  name            text NOT NULL CHECK (name <> '' AND length(name) <= 200),
  email           text NOT NULL CHECK (length(email) <= 254),
  employee_number text CHECK (length(employee_number) <= 50),
  job_title       text NOT NULL CHECK (length(job_title) <= 200),
  department_id   uuid REFERENCES department,
  manager_id      uuid REFERENCES person CHECK (manager_id <> id),
  location        text CHECK (length(location) <= 200),
  hired_on        date,
  version         bigint NOT NULL,
  -- Kept, because a search for a common title would make it anew for thousands of rows.
  words           text NOT NULL GENERATED ALWAYS AS (person_words(name, job_title)) STORED,
  CHECK (kind = 'EMPLOYEE' AND employee_number IS NOT NULL AND department_id IS NOT NULL AND hired_on IS NOT NULL
      OR kind = 'CLIENT_CONTACT' AND employee_number IS NULL AND department_id IS NULL AND manager_id IS NULL)
);
CREATE UNIQUE INDEX person_email ON person (lower(email));
CREATE UNIQUE INDEX person_employee_number ON person (employee_number);
-- My team, and whether somebody has one.
CREATE INDEX person_manager ON person (manager_id);
CREATE INDEX person_department ON person (department_id);
-- The directory, in each of its orders.
CREATE INDEX person_by_name ON person (plain(name), id) WHERE kind = 'EMPLOYEE';
CREATE INDEX person_by_title ON person (plain(job_title), plain(name), id) WHERE kind = 'EMPLOYEE';
CREATE INDEX person_by_hired ON person (hired_on DESC, id) WHERE kind = 'EMPLOYEE';
-- Its filter, and the list of all locations.
CREATE INDEX person_location ON person (location) WHERE kind = 'EMPLOYEE';
CREATE INDEX person_search ON person USING gin (words gin_trgm_ops) WHERE kind = 'EMPLOYEE';

-- Nobody reports to themselves through others. Judged when a transaction ends, so that two people may change places;
-- one transaction at a time, else two could close a ring together without seeing each other.
CREATE FUNCTION refuse_reporting_ring() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('person.manager_id'));
  IF EXISTS (
    WITH RECURSIVE above AS (
      SELECT manager_id AS id FROM person WHERE id = NEW.id
      UNION
      SELECT person.manager_id FROM above JOIN person USING (id)
    )
    SELECT FROM above WHERE id = NEW.id
  ) THEN
    RAISE EXCEPTION 'person % reports to itself', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'person_reporting_line';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER person_reporting_line AFTER UPDATE OF manager_id ON person
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.manager_id IS DISTINCT FROM NEW.manager_id)
  EXECUTE FUNCTION refuse_reporting_ring();

-- The start of the career journey: which role somebody held, until the day before ended_on or until now.
CREATE TABLE person_role (
  id            uuid PRIMARY KEY,
  person_id     uuid NOT NULL REFERENCES person,
  job_title     text NOT NULL CHECK (job_title <> '' AND length(job_title) <= 200),
  department_id uuid NOT NULL REFERENCES department,
  started_on    date NOT NULL,
  ended_on      date CHECK (ended_on > started_on),
  -- One role at a time. Judged at the end: Hibernate inserts the new role before it ends the old one.
  EXCLUDE USING gist (person_id WITH =, daterange(started_on, ended_on) WITH &&) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX person_role_journey ON person_role (person_id, started_on);
