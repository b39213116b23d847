-- A responsibility offered to one person. Only the two of them read it; nothing counts offers or declines of a person.
CREATE TABLE responsibility_offer (
  id                uuid PRIMARY KEY,
  responsibility_id uuid NOT NULL REFERENCES responsibility,
  offerer_id        uuid NOT NULL REFERENCES person,
  recipient_id      uuid NOT NULL REFERENCES person CHECK (recipient_id <> offerer_id),
  why               text NOT NULL CHECK (why <> '' AND length(why) <= 2000),
  -- What the recipient may put down instead, where it would be too much.
  put_down          text NOT NULL CHECK (length(put_down) <= 1000),
  -- By when an answer is hoped for; while they discuss it, the day does not count.
  answer_by         date NOT NULL,
  status            text NOT NULL CHECK (status IN ('OPEN', 'DISCUSSED', 'ACCEPTED', 'DECLINED', 'LAPSED', 'WITHDRAWN')),
  offered_at        timestamptz NOT NULL,
  closed_at         timestamptz,
  decline_reason    text CHECK (decline_reason IN ('NO_TIME', 'OTHER_DIRECTION', 'NOT_YET', 'PERSONAL', 'NOT_SAID', 'OTHER')),
  decline_words     text NOT NULL CHECK (length(decline_words) <= 1000),
  version           bigint NOT NULL,
  CHECK ((status IN ('OPEN', 'DISCUSSED')) = (closed_at IS NULL)),
  CHECK ((status = 'DECLINED') = (decline_reason IS NOT NULL)),
  CHECK (decline_reason IS NOT NULL OR decline_words = '')
);
-- Nobody offers the same to the same person twice at once.
CREATE UNIQUE INDEX responsibility_offer_open ON responsibility_offer (responsibility_id, offerer_id, recipient_id)
  WHERE closed_at IS NULL;
-- What waits for my answer, and what I was offered.
CREATE INDEX responsibility_offer_received ON responsibility_offer (recipient_id, offered_at DESC);
-- What I offered.
CREATE INDEX responsibility_offer_made ON responsibility_offer (offerer_id, offered_at DESC);
-- What lapses.
CREATE INDEX responsibility_offer_due ON responsibility_offer (answer_by) WHERE status = 'OPEN';

-- What the two write to each other about an offer, or while somebody carries the responsibility.
CREATE TABLE responsibility_note (
  id         uuid PRIMARY KEY,
  offer_id   uuid REFERENCES responsibility_offer,
  holder_id  uuid REFERENCES responsibility_holder,
  author_id  uuid NOT NULL REFERENCES person,
  text       text NOT NULL CHECK (text <> '' AND length(text) <= 2000),
  -- How many hours it took in the week before.
  hours      int CHECK (hours BETWEEN 0 AND 168),
  written_at timestamptz NOT NULL,
  CHECK (num_nonnulls(offer_id, holder_id) = 1),
  CHECK (hours IS NULL OR holder_id IS NOT NULL)
);
CREATE INDEX responsibility_note_of_offer ON responsibility_note (offer_id, written_at) WHERE offer_id IS NOT NULL;
CREATE INDEX responsibility_note_of_holder ON responsibility_note (holder_id, written_at) WHERE holder_id IS NOT NULL;
