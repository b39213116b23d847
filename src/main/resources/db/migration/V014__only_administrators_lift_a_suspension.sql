-- Whether the account was disabled as the client's contact was removed: whoever invites the contact again enables it.
-- What an administrator has disabled, only an administrator enables.
ALTER TABLE account ADD COLUMN ended_with_contact boolean NOT NULL DEFAULT false;
ALTER TABLE account ADD CHECK (disabled_at IS NOT NULL OR NOT ended_with_contact);

-- A removal disabled the account in the same breath, unless an administrator had done so before.
UPDATE account a SET ended_with_contact = true FROM client_contact c
WHERE c.person_id = a.person_id AND c.removed_by = a.disabled_by
  AND a.disabled_at BETWEEN c.removed_at AND c.removed_at + interval '10 seconds';
