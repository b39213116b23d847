-- Of a hundred thousand openings a tenth may be open: what fits a person is found among those alone, from the index.
ALTER TABLE opening_skill ADD open boolean NOT NULL DEFAULT false;
UPDATE opening_skill SET open = true FROM opening o WHERE o.id = opening_id AND o.status = 'PUBLISHED';
CREATE INDEX opening_skill_open ON opening_skill (skill_id) INCLUDE (opening_id, level, must) WHERE open;

CREATE FUNCTION opening_skill_is_open() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  NEW.open := EXISTS (SELECT FROM opening WHERE id = NEW.opening_id AND status = 'PUBLISHED');
  RETURN NEW;
END $$;
CREATE TRIGGER opening_skill_named BEFORE INSERT ON opening_skill FOR EACH ROW EXECUTE FUNCTION opening_skill_is_open();

CREATE FUNCTION opening_skills_open() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE opening_skill SET open = NEW.status = 'PUBLISHED' WHERE opening_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER opening_opened AFTER UPDATE OF status ON opening FOR EACH ROW WHEN (OLD.status <> NEW.status)
  EXECUTE FUNCTION opening_skills_open();
