-- Contacts who want no mails of the pulse, of whichever account. Who has no row gets them.
CREATE TABLE pulse_mail_stop (
  person_id uuid PRIMARY KEY REFERENCES person
);
