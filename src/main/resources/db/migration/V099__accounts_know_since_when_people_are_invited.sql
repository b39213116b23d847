-- Who comes to Trellis with the whole company finds the first steps too, however long they have worked there. Null for
-- accounts from before.
ALTER TABLE account ADD invited_at timestamptz;
