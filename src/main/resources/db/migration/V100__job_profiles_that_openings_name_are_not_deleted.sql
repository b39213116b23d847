-- HR deletes a profile that nothing refers to. Before, an opening lost what it asks for without a word.
ALTER TABLE opening DROP CONSTRAINT opening_job_id_fkey, ADD FOREIGN KEY (job_id) REFERENCES job_profile;
