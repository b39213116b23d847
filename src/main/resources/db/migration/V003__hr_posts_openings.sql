-- English stems, accents forgiven, and no stop words: whoever looks for "IT" means it.
CREATE TEXT SEARCH DICTIONARY trellis_stem (TEMPLATE = snowball, LANGUAGE = english);
CREATE TEXT SEARCH CONFIGURATION trellis (COPY = english);
ALTER TEXT SEARCH CONFIGURATION trellis
  ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part WITH unaccent, trellis_stem;

CREATE TABLE opening (
  id                uuid PRIMARY KEY,
  -- How the employer's other systems call it ("Job ID"); an import finds its openings by it.
  reference         text CHECK (length(reference) <= 100),
  title             text NOT NULL CHECK (title <> '' AND length(title) <= 200),
  department_id     uuid NOT NULL REFERENCES department,
  location          text NOT NULL CHECK (location <> '' AND length(location) <= 200),
  workplace         text NOT NULL CHECK (workplace IN ('ON_SITE', 'HYBRID', 'REMOTE')),
  employment_type   text CHECK (employment_type IN ('FULL_TIME', 'PART_TIME', 'TEMPORARY', 'INTERNSHIP')),
  positions         int NOT NULL CHECK (positions BETWEEN 1 AND 999),
  pay_from          numeric(12, 2) CHECK (pay_from >= 0),
  pay_to            numeric(12, 2) CHECK (pay_to >= pay_from),
  pay_currency      text CHECK (pay_currency ~ '^[A-Z]{3}$'),
  pay_period        text CHECK (pay_period IN ('HOUR', 'DAY', 'MONTH', 'YEAR')),
  pay_withheld      boolean,
  description       text NOT NULL CHECK (length(description) <= 20000),
  requirements      text NOT NULL CHECK (length(requirements) <= 20000),
  closes_on         date,
  hiring_manager_id uuid REFERENCES person,
  audience          text NOT NULL CHECK (audience IN ('EMPLOYEES', 'EVERYONE')),
  status            text NOT NULL CHECK (status IN ('DRAFT', 'PUBLISHED', 'CLOSED', 'FILLED')),
  positions_filled  int NOT NULL CHECK (positions_filled BETWEEN 0 AND positions),
  created_by        uuid NOT NULL REFERENCES person,
  created_at        timestamptz NOT NULL,
  published_by      uuid REFERENCES person,
  published_at      timestamptz,
  closed_by         uuid REFERENCES person,
  closed_at         timestamptz,
  version           bigint NOT NULL,
  -- What it pays at most in a year of 2,080 hours or 260 days; unknown while the pay is withheld, so that no filter
  -- or order tells what the page does not.
  pay_yearly        numeric GENERATED ALWAYS AS (
    CASE WHEN pay_withheld THEN NULL ELSE coalesce(pay_to, pay_from) *
      CASE pay_period WHEN 'HOUR' THEN 2080 WHEN 'DAY' THEN 260 WHEN 'MONTH' THEN 12 WHEN 'YEAR' THEN 1 END END) STORED,
  search            tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector('trellis', title), 'A') || setweight(to_tsvector('trellis', location), 'B') ||
    setweight(to_tsvector('trellis', description || ' ' || requirements), 'C')) STORED,
  CHECK ((pay_currency IS NULL) = (pay_period IS NULL) AND (pay_currency IS NULL) = (pay_withheld IS NULL)
    AND (pay_currency IS NULL) = (coalesce(pay_from, pay_to) IS NULL)),
  CHECK ((status = 'DRAFT') = (published_at IS NULL)),
  CHECK (status <> 'FILLED' OR positions_filled = positions)
);
CREATE UNIQUE INDEX opening_reference ON opening (reference);
-- The list: what is open, in each order that it offers, and counted.
CREATE INDEX opening_newest ON opening (published_at DESC, id) INCLUDE (closes_on) WHERE status = 'PUBLISHED';
CREATE INDEX opening_closing ON opening (closes_on, id) WHERE status = 'PUBLISHED';
CREATE INDEX opening_best_paid ON opening (pay_yearly DESC NULLS LAST, id) WHERE status = 'PUBLISHED';
CREATE INDEX opening_by_title ON opening (title, id) WHERE status = 'PUBLISHED';
-- Its filters and their counts.
CREATE INDEX opening_department ON opening (department_id, published_at DESC) WHERE status = 'PUBLISHED';
CREATE INDEX opening_location ON opening (location, published_at DESC) WHERE status = 'PUBLISHED';
CREATE INDEX opening_workplace ON opening (workplace, published_at DESC) WHERE status = 'PUBLISHED';
CREATE INDEX opening_type ON opening (employment_type, published_at DESC) WHERE status = 'PUBLISHED';
-- The public Careers page.
CREATE INDEX opening_public ON opening (published_at DESC, id) WHERE status = 'PUBLISHED' AND audience = 'EVERYONE';
-- What HR sees beside: drafts, closed, filled.
CREATE INDEX opening_status ON opening (status, created_at DESC, id);
CREATE INDEX opening_hiring_manager ON opening (hiring_manager_id);
-- Words and the beginnings of words; misspelt words.
CREATE INDEX opening_search ON opening USING gin (search);
CREATE INDEX opening_similar ON opening USING gin (plain(title || ' ' || location) gin_trgm_ops);

CREATE TABLE job_application (
  id           uuid PRIMARY KEY,
  opening_id   uuid NOT NULL REFERENCES opening,
  applicant_id uuid NOT NULL REFERENCES person,
  motivation   text NOT NULL CHECK (length(motivation) <= 3000),
  stage        text NOT NULL CHECK (stage IN
    ('RECEIVED', 'IN_REVIEW', 'INTERVIEW', 'OFFER', 'HIRED', 'NOT_SELECTED', 'WITHDRAWN')),
  applied_at   timestamptz NOT NULL,
  moved_at     timestamptz NOT NULL,
  version      bigint NOT NULL,
  -- Who sends the form twice has applied once.
  UNIQUE (opening_id, applicant_id)
);
-- My applications.
CREATE INDEX job_application_mine ON job_application (applicant_id, applied_at DESC);
-- The applications of an opening by stage, and those that nobody has looked at.
CREATE INDEX job_application_pipeline ON job_application (opening_id, stage, applied_at);
CREATE INDEX job_application_waiting ON job_application (applied_at) WHERE stage = 'RECEIVED';

CREATE TABLE job_application_step (
  application_id uuid NOT NULL REFERENCES job_application,
  position       int NOT NULL,
  stage          text NOT NULL,
  moved_at       timestamptz NOT NULL,
  moved_by       uuid NOT NULL REFERENCES person,
  note           text CHECK (length(note) <= 2000),
  note_visible   boolean NOT NULL,
  PRIMARY KEY (application_id, position)
);
