package app.trellis.appreciation;

import java.sql.Timestamp;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people did in the light of each value, from what everybody inside may see. */
@Component
@Transactional(readOnly = true)
class ValueExamples {

    private static final int EACH = 3;

    private final JdbcClient jdbc;

    ValueExamples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A value and its examples, the newest first. */
    record Examples(UUID id, ValueDetails value, List<AppreciationRow> rows) {}

    /** The values that are offered, and others that have an example. */
    List<Examples> of(YearMonth month, ZoneId zone) {
        Map<UUID, Examples> found = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT c.id AS value_id, c.name, c.daily_work, x.* FROM company_value c
                        LEFT JOIN LATERAL (%s WHERE a.value_id = c.id AND a.reach = 'EVERYBODY' AND a.hidden_at IS NULL
                          AND a.given_at >= :from AND a.given_at < :until ORDER BY a.given_at DESC, a.id LIMIT :each) x ON true
                        WHERE c.retired_at IS NULL OR x.id IS NOT NULL ORDER BY c.name, c.id, x.given_at DESC, x.id
                        """.formatted(Wall.ROWS.formatted("appreciation a")))
                .param("from", Timestamp.from(month.atDay(1).atStartOfDay(zone).toInstant()))
                .param(
                        "until",
                        Timestamp.from(
                                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant()))
                .param("each", EACH)
                .query(row -> {
                    var id = row.getObject("value_id", UUID.class);
                    var value = new ValueDetails(row.getString("name"), row.getString("daily_work"));
                    var examples = found.computeIfAbsent(id, one -> new Examples(one, value, new ArrayList<>()));
                    if (row.getObject("id") != null) examples.rows().add(Wall.row(row, 0));
                });
        return List.copyOf(found.values());
    }
}
