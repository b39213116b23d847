-- The order of the list asked each program for its next session by this one. It reads training_session_next now, and the
-- sessions of one program are few.
DROP INDEX training_session_open;
