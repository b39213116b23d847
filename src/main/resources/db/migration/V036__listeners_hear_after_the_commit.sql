-- What listeners still have to hear of what has happened, as Spring Modulith keeps it: written with the change itself,
-- deleted when the listener is done.
CREATE TABLE event_publication (
  id                     uuid PRIMARY KEY,
  listener_id            text NOT NULL,
  event_type             text NOT NULL,
  serialized_event       text NOT NULL,
  publication_date       timestamptz NOT NULL,
  completion_date        timestamptz,
  status                 text,
  completion_attempts    int,
  last_resubmission_date timestamptz
);
-- Taking one away, which Modulith finds by its content.
CREATE INDEX event_publication_content ON event_publication USING hash (serialized_event);
-- Those that failed, the oldest first.
CREATE INDEX event_publication_status ON event_publication (status, publication_date);
