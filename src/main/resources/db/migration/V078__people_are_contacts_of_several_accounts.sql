-- A person may look after several clients, such as two companies of one group.
ALTER TABLE client_contact DROP CONSTRAINT client_contact_pkey, ADD PRIMARY KEY (person_id, account_id);
