package app.trellis.skills;

import app.trellis.forms.SentOnce;
import org.springframework.data.jpa.repository.JpaRepository;

interface Skills extends JpaRepository<Skill, SkillId>, SentOnce<Skill, SkillId> {}
