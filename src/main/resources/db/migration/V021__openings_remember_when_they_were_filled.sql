-- Filled is not closed by somebody: when more people are wanted, an opening that HR has closed stays closed, and another
-- one is open again.
ALTER TABLE opening ADD COLUMN filled_at timestamptz;
UPDATE opening SET filled_at = closed_at, closed_at = NULL, closed_by = NULL WHERE status = 'FILLED';
ALTER TABLE opening ADD CHECK (status <> 'FILLED' OR filled_at IS NOT NULL);
