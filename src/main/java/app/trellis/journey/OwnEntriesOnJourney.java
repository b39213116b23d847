package app.trellis.journey;

import app.trellis.people.PersonId;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** What people wrote on their journeys themselves. */
@Component
class OwnEntriesOnJourney implements JourneySource {

    private final OwnEntries entries;

    OwnEntriesOnJourney(OwnEntries entries) {
        this.entries = entries;
    }

    @Override
    public Set<JourneyKind> kinds() {
        return Set.of(JourneyKind.NOTE, JourneyKind.EARLIER);
    }

    @Override
    public List<JourneyEntry> of(PersonId person) {
        return entries.latest(person, Limit.of(MOST)).stream()
                .map(OwnEntry::onJourney)
                .toList();
    }
}
