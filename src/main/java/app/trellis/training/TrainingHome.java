package app.trellis.training;

import app.trellis.home.HomeLine;
import app.trellis.home.HomeLine.Part;
import app.trellis.home.HomeSource;
import app.trellis.people.CurrentPerson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What training shows on the home page. */
@Component
@Transactional(readOnly = true)
class TrainingHome implements HomeSource {

    private static final String MINE = """
            FROM enrolment e JOIN training_session s ON s.id = e.session_id JOIN training_program t ON t.id = e.program_id
            WHERE e.person_id = :me
            """;

    /**
     * @param total how many lines of its kind there are
     * @param list where they all are
     */
    private record Found(HomeLine line, long total, String list) {}

    private static final String MY_TRAININGS = "/enrolments";
    private static final String TRAININGS = "/training";

    private final JdbcClient jdbc;
    private final Clock clock;

    TrainingHome(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<HomeLine> linesFor(CurrentPerson me) {
        if (me.client()) return List.of();
        var parts = new ArrayList<>(
                List.of(part(Part.WAITING, "soon", MY_TRAININGS, SOON), part(Part.NEW, "new", TRAININGS, NEW)));
        if (me.hr())
            parts.addAll(List.of(
                    part(Part.WAITING, "attendance", TRAININGS, ATTENDANCE),
                    part(Part.WAITING, "full", TRAININGS, FULL)));
        return lines(me, String.join(" UNION ALL ", parts));
    }

    /** My sessions of the next three days. */
    private static final String SOON = """
            SELECT count(*) OVER () AS total, t.title, s.starts_at AS at, '/training/' || t.id AS href
            """ + MINE + """
              AND e.status = 'ENROLLED' AND s.cancelled_at IS NULL AND s.starts_at BETWEEN :now AND :inThreeDays
            ORDER BY s.starts_at LIMIT %d
            """.formatted(ENOUGH);

    /** What was published lately and I have not taken: a selection, so that no count follows. */
    private static final String NEW = """
            SELECT 0 AS total, t.title, t.published_at AS at, '/training/' || t.id AS href FROM training_program t
            WHERE t.status = 'PUBLISHED' AND t.published_at > :lately
              AND NOT EXISTS (SELECT FROM enrolment e WHERE e.person_id = :me AND e.program_id = t.id)
            ORDER BY t.published_at DESC, t.id LIMIT %d
            """.formatted(ENOUGH);

    /** What waits for HR is counted up to here: they do not do more in a day. */
    private static final int MOST = 100;

    /** Sessions of the last month whose attendance nobody has recorded. */
    private static final String ATTENDANCE = sessions("ends_at", """
            s.taken > 0 AND s.ends_at BETWEEN :monthAgo AND :now
              AND NOT EXISTS (SELECT FROM enrolment e
                WHERE e.session_id = s.id AND e.status = 'ENROLLED' AND e.attended IS NOT NULL)""");

    /** Sessions of the next two weeks that people wait for; nobody waits where a seat is free. */
    private static final String FULL = sessions("starts_at", """
            s.deadline > :now AND s.starts_at BETWEEN :now AND :inTwoWeeks AND s.taken >= s.seats
              AND EXISTS (SELECT FROM enrolment e WHERE e.session_id = s.id AND e.status = 'WAITING')""");

    private static String sessions(String at, String condition) {
        return """
                SELECT s.total, t.title, s.at, '/training/' || t.id || '/sessions/' || s.id AS href
                FROM (SELECT count(*) OVER () AS total, first.* FROM (
                    SELECT s.id, s.program_id, s.%1$s AS at FROM training_session s WHERE s.cancelled_at IS NULL AND %2$s
                    ORDER BY s.%1$s LIMIT %3$d) first
                  ORDER BY at LIMIT %4$d) s JOIN training_program t ON t.id = s.program_id
                """.formatted(at, condition, MOST, ENOUGH);
    }

    private static String part(Part part, String message, String list, String sql) {
        return "(SELECT '%s' AS part, 'training.home.%s' AS message, '%s' AS list, total, title, at, href FROM (%s) lines)"
                .formatted(part, message, list, sql);
    }

    private List<HomeLine> lines(CurrentPerson me, String sql) {
        var kinds = jdbc
                .sql(sql)
                .params(Map.of(
                        "me", me.id().value(),
                        "now", daysFromNow(0),
                        "lately", daysFromNow(-14),
                        "monthAgo", daysFromNow(-30),
                        "inThreeDays", daysFromNow(3),
                        "inTwoWeeks", daysFromNow(14)))
                .query((row, number) -> new Found(line(row), row.getLong("total"), row.getString("list")))
                .stream()
                .collect(Collectors.groupingBy(found -> found.line().message()));
        return kinds.values().stream()
                .flatMap(kind -> HomeLine.of(
                        kind.stream().map(Found::line).toList(),
                        kind.get(0).total(),
                        kind.get(0).total() == MOST,
                        kind.get(0).list())
                        .stream())
                .toList();
    }

    private static HomeLine line(ResultSet row) throws SQLException {
        return new HomeLine(
                Part.valueOf(row.getString("part")),
                "school",
                row.getTimestamp("at").toInstant(),
                row.getString("message"),
                List.of(row.getString("title"), row.getTimestamp("at").toInstant()),
                row.getString("href"));
    }

    private Timestamp daysFromNow(int days) {
        return Timestamp.from(clock.instant().plus(Duration.ofDays(days)));
    }
}
