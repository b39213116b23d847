package app.trellis.expertise;

import app.trellis.journey.JourneyKind;
import app.trellis.journey.JourneySource;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The skills of a person that somebody has confirmed: each once, as it was confirmed last. */
@Component
class SkillsOnJourney implements JourneySource {

    @Override
    public Set<JourneyKind> kinds() {
        return Set.of(JourneyKind.SKILL);
    }

    @Override
    public String sql() {
        return """
                SELECT 'SKILL' AS kind, s.id, (max(p.at) AT TIME ZONE :zone)::date AS day, NULL::date AS until, k.label AS title,
                  '' AS place, max(p.level) AS level, '' AS words, '/people/' || s.person_id || '/skills/' || s.skill_id AS href
                FROM person_skill s JOIN skill k ON k.id = s.skill_id
                JOIN skill_proof p ON p.person_skill_id = s.id AND p.kind = 'CONFIRMED'
                WHERE s.person_id = :person GROUP BY s.id, k.label""";
    }
}
