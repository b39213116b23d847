package app.trellis.expertise;

import app.trellis.journey.MyData;
import org.springframework.stereotype.Component;

/** What somebody can do, and why it may be believed. */
@Component
class MySkills implements MyData {

    @Override
    public String name() {
        return "skills";
    }

    @Override
    public String sql() {
        return """
                SELECT k.label AS skill, s.level, s.last_used, s.shown_to, s.said_at,
                  ARRAY(SELECT json_build_object('kind', p.kind, 'level', p.level, 'at', p.at) FROM skill_proof p
                    WHERE p.person_skill_id = s.id ORDER BY p.at) AS proofs
                FROM person_skill s JOIN skill k ON k.id = s.skill_id WHERE s.person_id = :person ORDER BY k.label""";
    }
}
