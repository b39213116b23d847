package app.trellis.responsibilities;

import app.trellis.journey.JourneyKind;
import app.trellis.journey.JourneySource;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What somebody carries, and carried, with what they learned by it. */
@Component
class ResponsibilitiesOnJourney implements JourneySource {

    @Override
    public Set<JourneyKind> kinds() {
        return Set.of(JourneyKind.RESPONSIBILITY);
    }

    @Override
    public String sql() {
        return """
                SELECT 'RESPONSIBILITY' AS kind, h.id, (h.taken_on_at AT TIME ZONE :zone)::date AS day,
                  (h.ended_at AT TIME ZONE :zone)::date AS until, r.title, '' AS place, NULL::int AS level, h.learned AS words,
                  '/responsibilities/' || r.id || '/holders/' || h.id AS href
                FROM responsibility_holder h JOIN responsibility r ON r.id = h.responsibility_id WHERE h.person_id = :person""";
    }
}
