package app.trellis.audit;

import app.trellis.lists.ListQuery;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the audit trail: by the words of the name of who did it, one kind of event, one record, and
 * between two days.
 */
record AuditFilter(
        ListQuery query,
        @Nullable String kind,
        @Nullable UUID record,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static AuditFilter from(ListQuery query) {
        return new AuditFilter(
                query,
                query.one("kind", AuditFilter::name),
                query.one("record", UUID::fromString),
                query.one("from", AuditFilter::day),
                query.one("to", AuditFilter::day));
    }

    private static String name(String text) {
        if (!text.matches("[A-Za-z]{1,60}")) throw new IllegalArgumentException("kind");
        return text;
    }

    private static LocalDate day(String text) {
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() < 1970 || day.getYear() > 9999) throw new IllegalArgumentException("year");
            return day;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
