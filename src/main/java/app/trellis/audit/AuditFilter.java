package app.trellis.audit;

import app.trellis.lists.Conditions;
import app.trellis.lists.ListQuery;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
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

    /** On {@code audit_entry a}; days begin in this zone. */
    Conditions conditions(ZoneId zone) {
        var conditions = new Conditions().each(query.words(), """
                        a.person_id = ANY (ARRAY(SELECT p.id FROM person p WHERE p.search @@ (SELECT search_query(:word, 'ABC'))))""");
        if (kind != null) conditions.add("a.kind = :kind", "kind", kind);
        if (record != null) conditions.add("a.record_id = :record", "record", record);
        if (from != null) conditions.add("a.happened_at >= :from", "from", start(from, zone));
        if (to != null) conditions.add("a.happened_at < :to", "to", start(to.plusDays(1), zone));
        return conditions;
    }

    private static Timestamp start(LocalDate day, ZoneId zone) {
        return Timestamp.from(day.atStartOfDay(zone).toInstant());
    }
}
