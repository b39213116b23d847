-- When HR last changed its time or place: those who wanted to come are told.
ALTER TABLE training_session ADD COLUMN moved_at timestamptz;

-- Whether anybody has enrolled in a program: its page, and whether it can go back to a draft.
CREATE INDEX enrolment_of_program ON enrolment (program_id);
