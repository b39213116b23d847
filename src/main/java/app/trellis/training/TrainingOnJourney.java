package app.trellis.training;

import app.trellis.journey.JourneyKind;
import app.trellis.journey.JourneySource;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Programs that somebody attended or completed. */
@Component
class TrainingOnJourney implements JourneySource {

    @Override
    public Set<JourneyKind> kinds() {
        return Set.of(JourneyKind.TRAINING);
    }

    @Override
    public String sql() {
        return """
                SELECT 'TRAINING' AS kind, e.id, (coalesce(e.completed_at, s.ends_at) AT TIME ZONE :zone)::date AS day, NULL::date AS until,
                  t.title, '' AS place, NULL::int AS level, '' AS words, '/training/' || t.id AS href
                FROM enrolment e JOIN training_program t ON t.id = e.program_id LEFT JOIN training_session s ON s.id = e.session_id
                WHERE e.person_id = :person AND (e.attended OR e.completed_at IS NOT NULL)""";
    }
}
