-- The home of a manager of hundreds of openings asks each of them who waits for a review: few, among all who ever applied.
CREATE INDEX job_application_received ON job_application (opening_id, applied_at) INCLUDE (applicant_id)
  WHERE stage = 'RECEIVED';
