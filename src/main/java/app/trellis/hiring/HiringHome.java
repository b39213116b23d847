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

    /** Openings are counted among so many of the oldest applications that wait. */
    private static final int LOOKED_AT = 500;

    /** Among all openings: those of the oldest applications, however many wait. */
    private static final String REVIEW = """
            SELECT 'review' AS kind, '/openings/' || o.id || '/applications?stage=RECEIVED' AS href, waiting.count, NULL AS name, o.title,
              oldest.at, oldest.total, oldest.at_least
            FROM (SELECT opening_id, min(applied_at) AS at, count(*) OVER () AS total, sum(count(*)) OVER () = %1$d AS at_least
              FROM (SELECT a.opening_id, a.applied_at FROM job_application a WHERE a.stage = 'RECEIVED' AND a.applicant_id <> :me
                ORDER BY a.applied_at LIMIT %1$d) looked_at
              GROUP BY opening_id ORDER BY at LIMIT %2$d) oldest
            JOIN opening o ON o.id = oldest.opening_id
            CROSS JOIN LATERAL (SELECT count(*) FROM job_application a
              WHERE a.opening_id = o.id AND a.stage = 'RECEIVED' AND a.applicant_id <> :me) waiting
            """.formatted(LOOKED_AT, ENOUGH);

    /** Among the openings of a hiring manager: from each of them to its applications. */
    private static final String REVIEW_OWN = """
            SELECT 'review' AS kind, '/openings/' || o.id || '/applications?stage=RECEIVED' AS href, oldest.count, NULL AS name, o.title,
              oldest.at, oldest.total, false AS at_least
            FROM (SELECT a.opening_id, min(a.applied_at) AS at, count(*), count(*) OVER () AS total FROM job_application a
              WHERE a.opening_id = ANY (ARRAY(SELECT id FROM opening WHERE hiring_manager_id = :me))
                AND a.stage = 'RECEIVED' AND a.applicant_id <> :me
              GROUP BY a.opening_id ORDER BY at LIMIT %d) oldest
            JOIN opening o ON o.id = oldest.opening_id
            """.formatted(ENOUGH);

    /**
     * @param total how many lines of its kind there are
     * @param atLeast whether there may be more
     */
    private record Found(String kind, HomeLine line, long total, boolean atLeast) {}

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
                        (%1$s)
                        UNION ALL
                        (SELECT 'interview', '/applications/' || a.id, 1, CASE WHEN p.id <> :me THEN p.name END, o.title, i.starts_at,
                           count(*) OVER (), false
                         FROM interview i JOIN job_application a ON a.id = i.application_id
                         JOIN opening o ON o.id = a.opening_id JOIN person p ON p.id = a.applicant_id
                         WHERE i.cancelled_at IS NULL AND i.starts_at BETWEEN :now AND :inAWeek
                           AND o.status <> 'DRAFT' AND :me IN (a.applicant_id, o.hiring_manager_id)
                         ORDER BY i.starts_at LIMIT %2$d)
                        UNION ALL
                        (SELECT 'offer', '/applications/' || a.id, 1, NULL, o.title, a.moved_at, 0, false
                         FROM job_application a JOIN opening o ON o.id = a.opening_id
                         WHERE a.applicant_id = :me AND o.status <> 'DRAFT' AND a.stage = 'OFFER'
                         ORDER BY a.moved_at DESC LIMIT %2$d)
                        UNION ALL
                        (SELECT 'applied', '/applications/' || a.id, 1, NULL, o.title, a.applied_at, 0, false
                         FROM job_application a JOIN opening o ON o.id = a.opening_id
                         WHERE a.applicant_id = :me AND o.status <> 'DRAFT'
                         ORDER BY a.applied_at DESC LIMIT %2$d)
                        """.formatted(me.hr() ? REVIEW : REVIEW_OWN, ENOUGH))
                .param("me", me.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("inAWeek", Timestamp.from(clock.instant().plus(Duration.ofDays(7))))
                .query((row, number) ->
                        new Found(row.getString("kind"), line(row), row.getLong("total"), row.getBoolean("at_least")))
                .stream()
                .collect(Collectors.groupingBy(Found::kind));
        return kinds.values().stream()
                .flatMap(
                        kind -> HomeLine.of(
                                kind.stream().map(Found::line).toList(),
                                kind.get(0).total(),
                                kind.get(0).atLeast(),
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
