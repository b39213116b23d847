package app.trellis.expertise;

import app.trellis.home.HomeLine;
import app.trellis.home.HomeLine.Part;
import app.trellis.home.HomeSource;
import app.trellis.lists.RecordRows;
import app.trellis.people.CurrentPerson;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists on the home page whose skills I am asked to confirm, and which of mine are to be looked at again. */
@Component
@Transactional(readOnly = true)
class ExpertiseHome implements HomeSource {

    /** @param name of who asks; empty for my own skills that are old */
    private record Row(Instant at, String name, String label, long total) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ExpertiseHome(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<HomeLine> linesFor(CurrentPerson me) {
        if (me.client()) return List.of();
        var rows = jdbc.sql("""
                        (SELECT q.asked_at AS at, o.name, k.label, count(*) OVER () AS total
                          FROM skill_request q JOIN person_skill s ON s.id = q.person_skill_id
                          JOIN person o ON o.id = s.person_id JOIN skill k ON k.id = s.skill_id
                          WHERE q.asked_id = :me AND q.declined_at IS NULL AND o.left_on IS NULL ORDER BY q.asked_at, q.id LIMIT :enough)
                        UNION ALL
                        SELECT min(s.said_at), '', '', count(*) FROM person_skill s
                        WHERE s.person_id = :me AND s.said_at < :oldBefore HAVING count(*) > 0
                        """)
                .param("me", me.id().value())
                .param("enough", ENOUGH)
                .param("oldBefore", Timestamp.from(HeldSkill.oldBefore(clock)))
                .query(new RecordRows<>(Row.class))
                .list();
        var asked = rows.stream().filter(row -> !row.name().isEmpty()).toList();
        var old = rows.stream().filter(row -> row.name().isEmpty()).map(row -> old(row, me));
        return Stream.concat(asked(asked).stream(), old).toList();
    }

    private static List<HomeLine> asked(List<Row> rows) {
        if (rows.isEmpty()) return List.of();
        var page = "/skills/confirmations";
        var lines = rows.stream()
                .map(row -> new HomeLine(
                        Part.WAITING,
                        "user-check",
                        row.at(),
                        "expertise.home.asked",
                        List.of(row.name(), row.label()),
                        page))
                .toList();
        return HomeLine.of(lines, rows.get(0).total(), page);
    }

    private HomeLine old(Row row, CurrentPerson me) {
        return new HomeLine(
                Part.WAITING,
                "award",
                row.at().atZone(clock.getZone()).plusMonths(HeldSkill.MONTHS).toInstant(),
                "expertise.home.old",
                List.of(row.total()),
                PersonSkillController.address(me.id()));
    }
}
