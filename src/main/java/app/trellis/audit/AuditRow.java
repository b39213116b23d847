package app.trellis.audit;

import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the list shows it.
 *
 * @param person who did it; null where nobody did, or nobody has this id any more
 * @param subject whose account it is about; null for another record
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
        @Nullable String address,
        String changed) {

    private static final Map<String, String> PAGES = Map.of(
            "opening", "/openings/%s",
            "training_program", "/training/%s",
            "skill", "/skills/%s",
            "account", "/people/%s/account");

    public List<String> fields() {
        return changed.isEmpty() ? List.of() : List.of(changed.split(","));
    }

    /** The page of the record that administrators can open; null for none. */
    public @Nullable String href() {
        var page = PAGES.get(recordKind);
        return page == null || recordId == null ? null : page.formatted(recordId);
    }
}
