package app.trellis.audit;

import app.trellis.lists.Conditions;
import app.trellis.lists.SearchWords;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What somebody looks for, as SQL on {@code audit_entry a}. The people are found first: with their ids, PostgreSQL knows
 * how few or many entries are theirs, and chooses the index by that.
 */
@Component
class AuditConditions {

    private static final int MOST_PEOPLE = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditConditions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Conditions of(AuditFilter filter) {
        var conditions = new Conditions();
        if (!filter.query().words().isEmpty()) {
            var people = people(filter.query().words());
            if (people.isEmpty()) conditions.add("false");
            conditions.among("a.person_id", people);
        }
        if (filter.kind() != null) conditions.add("a.kind = :kind", "kind", filter.kind());
        if (filter.record() != null) conditions.add("a.record_id = :record", "record", filter.record());
        if (filter.from() != null) conditions.add("a.happened_at >= :from", "from", start(filter.from()));
        if (filter.to() != null)
            conditions.add("a.happened_at < :to", "to", start(filter.to().plusDays(1)));
        return conditions;
    }

    private List<UUID> people(SearchWords words) {
        var named = new Conditions().each(words, "p.search @@ (SELECT search_query(:word, 'ABC'))");
        return jdbc.sql("SELECT p.id FROM person p" + named.where() + " LIMIT " + MOST_PEOPLE)
                .params(named.parameters())
                .query(UUID.class)
                .list();
    }

    private Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
