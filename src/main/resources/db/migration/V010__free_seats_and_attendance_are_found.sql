-- The filter "with free seats": the dates that one can still enrol in, and have one.
CREATE INDEX training_session_with_seats ON training_session (deadline) INCLUDE (program_id)
  WHERE cancelled_at IS NULL AND taken < seats;
-- The dates whose attendance somebody has ticked.
CREATE INDEX enrolment_ticked ON enrolment (session_id) WHERE attended IS NOT NULL;
