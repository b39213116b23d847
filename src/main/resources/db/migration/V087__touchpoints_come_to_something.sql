-- What was said. Both sides write and read it.
CREATE TABLE touchpoint_minutes (
  touchpoint_id uuid PRIMARY KEY REFERENCES touchpoint,
  text          text NOT NULL CHECK (text = text_prose(text) AND length(text) <= 20000),
  edits         bigint NOT NULL,
  edited_by     uuid REFERENCES person,
  version       bigint NOT NULL
);

-- What the firm notes for itself. No statement of a page that a client opens names this table.
CREATE TABLE touchpoint_side_note (
  touchpoint_id uuid PRIMARY KEY REFERENCES touchpoint,
  text          text NOT NULL CHECK (text = text_prose(text) AND length(text) <= 20000),
  edits         bigint NOT NULL,
  edited_by     uuid REFERENCES person,
  version       bigint NOT NULL
);

CREATE TABLE touchpoint_decision (
  id            uuid PRIMARY KEY,
  touchpoint_id uuid NOT NULL REFERENCES touchpoint,
  what          text NOT NULL CHECK (what <> '' AND what = text_line(what) AND length(what) <= 500),
  -- Who may decide: a person, or a side.
  decider_id    uuid REFERENCES person,
  side          text CHECK (side IN ('FIRM', 'CLIENT', 'BOTH')),
  by_day        date,
  written_by    uuid NOT NULL REFERENCES person,
  written_at    timestamptz NOT NULL,
  version       bigint NOT NULL,
  CHECK (num_nonnulls(decider_id, side) = 1)
);
CREATE INDEX touchpoint_decision_of ON touchpoint_decision (touchpoint_id, written_at);

CREATE TABLE touchpoint_action (
  id            uuid PRIMARY KEY,
  touchpoint_id uuid NOT NULL REFERENCES touchpoint,
  what          text NOT NULL CHECK (what <> '' AND what = text_line(what) AND length(what) <= 500),
  -- Null where the owner has gone: it needs another.
  owner_id      uuid REFERENCES person,
  due_on        date NOT NULL,
  written_by    uuid NOT NULL REFERENCES person,
  written_at    timestamptz NOT NULL,
  done_by       uuid REFERENCES person,
  done_at       timestamptz,
  version       bigint NOT NULL,
  CHECK ((done_at IS NULL) = (done_by IS NULL))
);
CREATE INDEX touchpoint_action_of ON touchpoint_action (touchpoint_id, written_at);
-- What somebody has to do; all that is open, for Home, the agenda and reminders.
CREATE INDEX touchpoint_action_mine ON touchpoint_action (owner_id, due_on) WHERE done_at IS NULL;
CREATE INDEX touchpoint_action_open ON touchpoint_action (due_on) WHERE done_at IS NULL;
