-- What each copy of Trellis that reads from a replica writes once a second: the time by a clock of its own. What the replica
-- shows of it tells that copy how far the replica is behind.
CREATE TABLE replica_beat (
  copy_id uuid PRIMARY KEY,
  time    bigint NOT NULL,
  beat_at timestamptz NOT NULL DEFAULT now()
);
