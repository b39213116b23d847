package app.trellis.lessons;

import app.trellis.journey.JourneyKind;
import app.trellis.journey.JourneySource;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The lessons of a person, of which those stand on their journey that they add. No page of anybody else asks for them. */
@Component
class LessonsOnJourney implements JourneySource {

    @Override
    public Set<JourneyKind> kinds() {
        return Set.of(JourneyKind.LESSON);
    }

    @Override
    public String sql() {
        return """
                SELECT 'LESSON' AS kind, l.id, (l.created_at AT TIME ZONE :zone)::date AS day, NULL::date AS until, l.saw AS title,
                  '' AS place, NULL::int AS level, l.action AS words, '/lessons/' || l.id AS href
                FROM lessons.lesson l WHERE l.owner_id = :person AND NOT l.draft""";
    }
}
