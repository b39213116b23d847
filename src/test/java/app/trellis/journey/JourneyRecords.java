package app.trellis.journey;

import app.trellis.signin.PermissionRecords;
import app.trellis.signin.Viewers;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The employee has a note on their journey. */
@Component
class JourneyRecords implements PermissionRecords {

    private final OwnEntries entries;

    JourneyRecords(OwnEntries entries) {
        this.entries = entries;
    }

    @Override
    public Map<String, ?> make(Viewers viewers) {
        var details =
                new OwnEntryDetails("Spoke at the town hall", "", LocalDate.of(2024, 5, 2), null, "My first talk.");
        var note = entries.saveAndFlush(
                new OwnEntry(UUID.randomUUID(), viewers.employee().id(), JourneyKind.NOTE, details));
        return Map.of("journeyNote", note.id(), "journeyEntry", note.key());
    }
}
