-- An account is disabled by an administrator, or because its person left: the client as its contact, or the company.
ALTER TABLE account RENAME COLUMN ended_with_contact TO ended_on_leaving;
