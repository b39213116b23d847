-- When the account manager last said that somebody is still a contact, which is asked once a year; and who came after them.
ALTER TABLE client_contact
  ADD COLUMN confirmed_at timestamptz,
  ADD COLUMN replaced_by uuid REFERENCES person CHECK (replaced_by <> person_id),
  ADD CHECK (replaced_by IS NULL OR removed_at IS NOT NULL);

-- Whom a contact would like to be one too, until the account manager invites or declines.
CREATE TABLE client_contact_suggestion (
  id           uuid PRIMARY KEY,
  account_id   uuid NOT NULL REFERENCES client_account,
  name         text NOT NULL CHECK (name <> '' AND name = text_line(name) AND length(name) <= 200),
  email        text NOT NULL CHECK (email <> '' AND email = text_line(email) AND length(email) <= 254),
  job_title    text NOT NULL CHECK (job_title <> '' AND job_title = text_line(job_title) AND length(job_title) <= 200),
  suggested_by uuid NOT NULL REFERENCES person,
  suggested_at timestamptz NOT NULL
);
-- One at a time for a person; those of an account.
CREATE UNIQUE INDEX client_contact_suggestion_once ON client_contact_suggestion (account_id, lower(email));
