-- The oldest applications that wait, whatever their opening, from the index alone.
DROP INDEX job_application_waiting;
CREATE INDEX job_application_waiting ON job_application (applied_at) INCLUDE (opening_id, applicant_id) WHERE stage = 'RECEIVED';
-- Those of each opening of a hiring manager, from two indexes alone.
DROP INDEX job_application_pipeline;
CREATE INDEX job_application_pipeline ON job_application (opening_id, stage, applied_at) INCLUDE (applicant_id);
DROP INDEX opening_hiring_manager;
CREATE INDEX opening_hiring_manager ON opening (hiring_manager_id) INCLUDE (id);
