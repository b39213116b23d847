-- The address that a link went to: it ends when the person has another one.
ALTER TABLE invitation ADD COLUMN email text;
UPDATE invitation i SET email = p.email FROM person p WHERE p.id = i.person_id;
