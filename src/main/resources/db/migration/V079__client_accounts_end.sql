-- When the work for a client ended, and by whom. Its contacts read its page for 30 days more; meanwhile it can be taken back.
ALTER TABLE client_account
  ADD COLUMN ended_on date,
  ADD COLUMN ended_by uuid REFERENCES person,
  ADD CHECK ((ended_on IS NULL) = (ended_by IS NULL));
-- Whose contacts lose their access today.
CREATE INDEX client_account_ended ON client_account (ended_on) WHERE ended_on IS NOT NULL;
-- An assignment that ended with its account, and when it was to end by itself: taken back, it goes on as it was.
ALTER TABLE client_assignment
  ADD COLUMN ended_with_account boolean NOT NULL DEFAULT false,
  ADD COLUMN planned_end date;
