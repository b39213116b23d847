package app.trellis.journey;

import java.util.Set;
import org.springframework.stereotype.Component;

/** The roles that somebody has held here. */
@Component
class RolesOnJourney implements JourneySource {

    @Override
    public Set<JourneyKind> kinds() {
        return Set.of(JourneyKind.ROLE);
    }

    @Override
    public String sql() {
        return """
                SELECT 'ROLE' AS kind, r.id, r.started_on AS day, coalesce(r.ended_on, p.left_on) AS until, r.job_title AS title,
                  d.name AS place, NULL::int AS level, '' AS words, NULL AS href
                FROM person_role r JOIN department d ON d.id = r.department_id JOIN person p ON p.id = r.person_id
                WHERE r.person_id = :person""";
    }
}
