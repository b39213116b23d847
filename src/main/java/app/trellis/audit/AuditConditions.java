package app.trellis.audit;

import app.trellis.forms.ReaderZone;
import app.trellis.lists.Conditions;
import app.trellis.lists.SearchWords;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What somebody looks for, as SQL on {@code audit_entry a}. The people are found first, unless they are very many: with
 * their ids, PostgreSQL knows how few or many entries are theirs, and chooses the index by that.
 */
@Component
class AuditConditions {

    private static final int MOST_PEOPLE = 500;

    /** By name or email. */
    private static final String NAMED = "p.search @@ (SELECT search_query(:word, 'AC'))";

    private final JdbcClient jdbc;
    private final ReaderZone zone;

    AuditConditions(JdbcClient jdbc, ReaderZone zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    Conditions of(AuditFilter filter) {
        var conditions = new Conditions();
        var words = filter.query().words();
        if (!words.isEmpty()) {
            var people = people(words);
            if (people.isEmpty()) conditions.add("false");
            if (people.size() > MOST_PEOPLE)
                conditions.each(words, "a.person_id IN (SELECT p.id FROM person p WHERE %s)".formatted(NAMED));
            else conditions.among("a.person_id", people);
        }
        if (filter.kind() != null) conditions.add("a.kind = :kind", "kind", filter.kind());
        if (filter.record() != null) conditions.add("a.record_id = :record", "record", filter.record());
        if (filter.from() != null) conditions.add("a.happened_at >= :from", "from", start(filter.from()));
        if (filter.to() != null)
            conditions.add("a.happened_at < :to", "to", start(filter.to().plusDays(1)));
        return conditions;
    }

    private List<UUID> people(SearchWords words) {
        var named = new Conditions().each(words, NAMED);
        return jdbc.sql("SELECT p.id FROM person p%s LIMIT %d".formatted(named.where(), MOST_PEOPLE + 1))
                .params(named.parameters())
                .query(UUID.class)
                .list();
    }

    /** By the clock of the reader, as the list shows its times. */
    private Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(zone.get()).toInstant());
    }
}
