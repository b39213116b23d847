-- Who did what to which record, when and from where: ids and names of fields, never texts. Without foreign keys, since an
-- entry outlives what it is about.
CREATE TABLE audit_entry (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    happened_at timestamptz NOT NULL,
    kind        text        NOT NULL CHECK (kind <> ''),
    person_id   uuid,
    record_kind text        NOT NULL CHECK (record_kind <> ''),
    record_id   uuid,
    address     text,
    fields      text[]      NOT NULL DEFAULT '{}'
);

-- The list of all entries, newest first, and between two days.
CREATE INDEX audit_entry_newest ON audit_entry (happened_at DESC, id DESC);
-- What some people did.
CREATE INDEX audit_entry_of_person ON audit_entry (person_id, happened_at DESC, id DESC);
-- What happened to one record.
CREATE INDEX audit_entry_of_record ON audit_entry (record_id, happened_at DESC, id DESC) WHERE record_id IS NOT NULL;
-- One kind of event, and which kinds there are.
CREATE INDEX audit_entry_of_kind ON audit_entry (kind, happened_at DESC, id DESC);

-- What is not sealed yet. An entry and its row here are written by one statement, so that each entry is sealed once it is
-- committed, however late that is, and one that was written past the application has neither a row here nor a seal.
CREATE TABLE audit_unsealed (
    entry_id bigint PRIMARY KEY
);

-- Each seal holds the hash of the one before and of its entry; a day begins with the last hash of the day before.
CREATE TABLE audit_seal (
    day      date   NOT NULL,
    position int    NOT NULL CHECK (position > 0),
    entry_id bigint NOT NULL UNIQUE,
    hash     bytea  NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (day, position)
);

-- What the last check of all seals has found.
CREATE TABLE audit_check (
    finished_at timestamptz PRIMARY KEY,
    entries     bigint NOT NULL,
    problems    bigint NOT NULL,
    problem     text,
    entry_id    bigint
);

CREATE FUNCTION audit_is_only_added_to() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    RAISE EXCEPTION 'The audit trail is only added to';
END
$$;

CREATE TRIGGER audit_entry_is_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_only_added_to();
CREATE TRIGGER audit_seal_is_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_only_added_to();
