package app.trellis.hiring;

import app.trellis.home.HomeLine;
import app.trellis.home.HomeLine.Part;
import app.trellis.home.HomeSource;
import app.trellis.people.CurrentPerson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What applications have to tell on the home page. */
@Component
@Transactional(readOnly = true)
class HiringHome implements HomeSource {

    /** @param total how many lines of its kind there are */
    private record Found(String kind, HomeLine line, long total) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    HiringHome(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * For HR and for hiring managers, openings with applications that nobody has looked at; for hiring managers and
     * applicants, the interviews of the next days; for applicants, offers to answer and what they applied for last.
     */
    @Override
    public List<HomeLine> linesFor(CurrentPerson me) {
        if (me.client()) return List.of();
        var kinds = jdbc
                .sql("""
                        (SELECT 'review' AS kind, '/openings/' || o.id || '/applications?stage=RECEIVED' AS href,
                           count(*) AS count, NULL AS name, o.title, min(a.applied_at) AS at, count(*) OVER () AS total
                         FROM job_application a JOIN opening o ON o.id = a.opening_id
                         WHERE a.stage = 'RECEIVED' AND a.applicant_id <> :me AND %s
                         GROUP BY o.id ORDER BY at LIMIT :enough)
                        UNION ALL
                        (SELECT 'interview', '/applications/' || a.id, 1, CASE WHEN p.id <> :me THEN p.name END, o.title, i.starts_at,
                           count(*) OVER ()
                         FROM interview i JOIN job_application a ON a.id = i.application_id
                         JOIN opening o ON o.id = a.opening_id JOIN person p ON p.id = a.applicant_id
                         WHERE i.cancelled_at IS NULL AND i.starts_at BETWEEN :now AND :inAWeek
                           AND o.status <> 'DRAFT' AND :me IN (a.applicant_id, o.hiring_manager_id)
                         ORDER BY i.starts_at LIMIT :enough)
                        UNION ALL
                        (SELECT 'offer', '/applications/' || a.id, 1, NULL, o.title, a.moved_at, 0
                         FROM job_application a JOIN opening o ON o.id = a.opening_id
                         WHERE a.applicant_id = :me AND o.status <> 'DRAFT' AND a.stage = 'OFFER'
                         ORDER BY a.moved_at DESC LIMIT :enough)
                        UNION ALL
                        (SELECT 'applied', '/applications/' || a.id, 1, NULL, o.title, a.applied_at, 0
                         FROM job_application a JOIN opening o ON o.id = a.opening_id
                         WHERE a.applicant_id = :me AND o.status <> 'DRAFT'
                         ORDER BY a.applied_at DESC LIMIT :enough)
                        """.formatted(me.hr() ? "true" : "o.hiring_manager_id = :me"))
                .param("me", me.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("inAWeek", Timestamp.from(clock.instant().plus(Duration.ofDays(7))))
                .param("enough", ENOUGH)
                .query((row, number) -> new Found(row.getString("kind"), line(row), row.getLong("total")))
                .stream()
                .collect(Collectors.groupingBy(Found::kind));
        return kinds.values().stream()
                .flatMap(kind ->
                        HomeLine.of(
                                kind.stream().map(Found::line).toList(),
                                kind.get(0).total(),
                                null)
                                .stream())
                .toList();
    }

    private static HomeLine line(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        var part = kind.equals("applied") ? Part.LATELY : Part.WAITING;
        var message = "hiring.home." + kind;
        return row.getString("name") == null
                ? HomeLine.of(row, part, "briefcase", message, row.getString("href"), "count", "title")
                : HomeLine.of(row, part, "briefcase", message + "With", row.getString("href"), "name", "title");
    }
}
