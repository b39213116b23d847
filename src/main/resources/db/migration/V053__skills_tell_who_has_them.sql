-- The best at a skill, of what people show to everyone, for the page of the skill.
CREATE INDEX person_skill_shown ON person_skill (skill_id, level DESC, id) WHERE shown_to = 'EVERYBODY';
