-- When the next session of each program starts, for the order of the list: read at once and not program by program.
CREATE INDEX training_session_next ON training_session (deadline) INCLUDE (program_id, starts_at) WHERE cancelled_at IS NULL;
