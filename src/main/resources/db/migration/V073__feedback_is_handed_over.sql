-- That somebody has decided what their manager may read of earlier feedback: they are not asked again about what came before.
CREATE TABLE feedback_handover (
  person_id  uuid NOT NULL REFERENCES person,
  manager_id uuid NOT NULL REFERENCES person CHECK (manager_id <> person_id),
  settled_at timestamptz NOT NULL,
  PRIMARY KEY (person_id, manager_id)
);
