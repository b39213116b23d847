-- HR's home asks which sessions of the next weeks somebody waits for: few, among all that are to come.
CREATE INDEX enrolment_waiting ON enrolment (session_id) WHERE status = 'WAITING';
