package app.trellis.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** Somebody who reports directly to a manager. */
public record Report(PersonId id, String name, String jobTitle, LocalDate hiredOn) {

    public String initials() {
        return Initials.of(name);
    }

    /** Since when nothing was said to this person: since the last feedback or, where there was none, since the first day. */
    public Instant quietSince(Map<PersonId, Instant> lastFeedback, ZoneId zone) {
        var last = lastFeedback.get(id);
        return last == null ? hiredOn.atStartOfDay(zone).toInstant() : last;
    }
}
