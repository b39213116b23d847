-- What the owner of a lesson asks one person. That person sees the lesson while it is open, and 30 days after the answer.
CREATE TABLE lessons.guidance (
  id            uuid PRIMARY KEY,
  lesson_id     uuid NOT NULL REFERENCES lessons.lesson ON DELETE CASCADE,
  guide_id      uuid NOT NULL REFERENCES person,
  -- Since when the guide is a contact of the client; null for an employee.
  contact_since timestamptz,
  question      text NOT NULL CHECK (question <> '' AND question = text_prose(question) AND length(question) <= 1000),
  asked_at      timestamptz NOT NULL,
  status        text NOT NULL CHECK (status IN ('OPEN', 'ANSWERED', 'DECLINED', 'CANCELLED')),
  answer        text NOT NULL CHECK (answer = text_prose(answer) AND length(answer) <= 4000),
  closed_at     timestamptz,
  version       bigint NOT NULL,
  CHECK ((status = 'OPEN') = (closed_at IS NULL)),
  CHECK ((status = 'ANSWERED') = (answer <> ''))
);
-- Somebody is asked one thing at a time about a lesson; and what was asked about it.
CREATE UNIQUE INDEX guidance_open ON lessons.guidance (lesson_id, guide_id) WHERE status = 'OPEN';
CREATE INDEX guidance_of_lesson ON lessons.guidance (lesson_id, asked_at);
-- What somebody was asked.
CREATE INDEX guidance_of_guide ON lessons.guidance (guide_id, asked_at DESC);

-- Whether the action helped, as its owner found some weeks later.
ALTER TABLE lessons.lesson
  ADD COLUMN result text CHECK (result IN ('YES', 'PARTLY', 'NO')),
  ADD COLUMN result_word text NOT NULL DEFAULT '' CHECK (result_word = text_line(result_word) AND length(result_word) <= 300),
  ADD COLUMN result_at timestamptz,
  ADD CHECK ((result IS NULL) = (result_at IS NULL)),
  ADD CHECK (result IS NOT NULL OR result_word = '');
-- Lessons about which to ask whether they helped.
CREATE INDEX lesson_without_result ON lessons.lesson (try_by) WHERE NOT draft AND result IS NULL;
