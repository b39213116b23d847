-- What waits to be shared anonymously. All of it moves at night, in random order, in one transaction and under new ids: only then
-- does it stand among the shared ones. No id, no time and no reference, which would lock the row that it points at.
CREATE TABLE lessons.to_be_shared (
  take_back     bytea PRIMARY KEY,
  kind          text NOT NULL,
  saw           text NOT NULL,
  made_sense    text NOT NULL,
  surprised     text NOT NULL,
  helped        text NOT NULL,
  action        text NOT NULL,
  skills        uuid[] NOT NULL,
  readers       uuid[],
  account_id    uuid,
  department_id uuid
);
