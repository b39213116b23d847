package app.trellis.journey;

import java.util.Set;
import org.springframework.stereotype.Component;

/** What people wrote on their journeys themselves. */
@Component
class OwnEntriesOnJourney implements JourneySource {

    @Override
    public Set<JourneyKind> kinds() {
        return Set.of(JourneyKind.NOTE, JourneyKind.EARLIER);
    }

    @Override
    public String sql() {
        return """
                SELECT e.kind, e.id, e.started_on AS day, e.ended_on AS until, e.title, e.place, NULL::int AS level, e.words,
                  '/journey/own/' || e.id || '/edit' AS href
                FROM journey_entry e WHERE e.owner_id = :person""";
    }
}
