-- Search forgives accents and small typing errors.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

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
  CHECK (kind = 'EMPLOYEE' AND employee_number IS NOT NULL AND department_id IS NOT NULL AND hired_on IS NOT NULL
      OR kind = 'CLIENT_CONTACT' AND employee_number IS NULL AND department_id IS NULL AND manager_id IS NULL)
);
CREATE UNIQUE INDEX person_email ON person (lower(email));
CREATE UNIQUE INDEX person_employee_number ON person (employee_number);
-- My team, and whether somebody has one.
CREATE INDEX person_manager ON person (manager_id);
CREATE INDEX person_department ON person (department_id);
-- The directory, in order of name, and its search.
CREATE INDEX person_name ON person (name, id) WHERE kind = 'EMPLOYEE';
CREATE INDEX person_search ON person USING gin (plain(name || ' ' || job_title) gin_trgm_ops) WHERE kind = 'EMPLOYEE';

-- The start of the career journey: which role somebody held from when to when.
CREATE TABLE person_role (
  id            uuid PRIMARY KEY,
  person_id     uuid NOT NULL REFERENCES person,
  job_title     text NOT NULL CHECK (job_title <> '' AND length(job_title) <= 200),
  department_id uuid NOT NULL REFERENCES department,
  started_on    date NOT NULL,
  ended_on      date CHECK (ended_on >= started_on)
);
CREATE UNIQUE INDEX person_role_start ON person_role (person_id, started_on);
CREATE UNIQUE INDEX person_role_present ON person_role (person_id) WHERE ended_on IS NULL;
