-- The company as its people and visitors know it: one row, in which nothing is said until an administrator says it.
CREATE TABLE company (
  id             int PRIMARY KEY CHECK (id = 1),
  name           text CHECK (name <> '' AND length(name) <= 100),
  tagline        text CHECK (length(tagline) <= 200),
  about          text CHECK (length(about) <= 5000),
  privacy_notice text CHECK (length(privacy_notice) <= 1000),
  -- As Trellis made it of the file that was uploaded; the hash of its content stands in its address.
  logo           bytea CHECK (octet_length(logo) <= 300000),
  logo_type      text CHECK (logo_type IN ('image/png', 'image/svg+xml')),
  logo_hash      text,
  edits          bigint NOT NULL DEFAULT 0,
  edited_by      uuid REFERENCES person,
  version        bigint NOT NULL DEFAULT 0,
  CHECK (num_nulls(logo, logo_type, logo_hash) IN (0, 3))
);
INSERT INTO company (id) VALUES (1);
