-- Which of the company's jobs it is, so that it can lead to a goal.
ALTER TABLE opening ADD job_id uuid REFERENCES job_profile ON DELETE SET NULL;
-- What is open of a job.
CREATE INDEX opening_of_job ON opening (job_id) WHERE job_id IS NOT NULL AND status = 'PUBLISHED';
