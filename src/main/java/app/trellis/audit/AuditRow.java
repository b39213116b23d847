package app.trellis.audit;

import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the list shows it.
 *
 * @param person who did it; null where nobody did, or nobody has this id any more
 * @param subject whom it is about, or whose account; null for another record, or where they did it themselves
 * @param href the page of the record that administrators can open; null for none
 * @param changed the names of the fields that changed, with commas between them
 */
record AuditRow(
        long id,
        Instant happenedAt,
        String kind,
        @Nullable PersonId personId,
        @Nullable String person,
        String recordKind,
        @Nullable UUID recordId,
        @Nullable String subject,
        @Nullable String href,
        @Nullable String address,
        String changed) {

    public List<String> fields() {
        return changed.isEmpty() ? List.of() : List.of(changed.split(","));
    }
}
