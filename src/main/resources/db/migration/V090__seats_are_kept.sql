-- A seat that is kept for somebody who was invited. It is one of the seats taken of its session until it lapses.
CREATE TABLE kept_seat (
  session_id uuid NOT NULL REFERENCES training_session,
  person_id  uuid NOT NULL REFERENCES person,
  kept_until timestamptz NOT NULL,
  PRIMARY KEY (session_id, person_id)
);
-- Those that lapse.
CREATE INDEX kept_seat_until ON kept_seat (kept_until);
-- Those of one person.
CREATE INDEX kept_seat_of_person ON kept_seat (person_id);
