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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What applications have to tell on the home page. */
@Component
@Transactional(readOnly = true)
class HiringHome implements HomeSource {

    private final JdbcClient jdbc;
    private final Clock clock;

    HiringHome(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<HomeLine> linesFor(CurrentPerson me) {
        if (me.client()) return List.of();
        var lines = new ArrayList<HomeLine>();
        lines.addAll(applicationsToReview(me));
        lines.addAll(newsOfMyApplications(me));
        lines.addAll(myLatestApplications(me));
        return lines;
    }

    /** Openings with applications that nobody has looked at, for HR and for the hiring manager. */
    private List<HomeLine> applicationsToReview(CurrentPerson me) {
        var total = new AtomicLong();
        var lines = jdbc.sql("""
                        SELECT o.id, o.title, count(*), min(a.applied_at) AS at, count(*) OVER () AS total
                        FROM job_application a JOIN opening o ON o.id = a.opening_id
                        WHERE a.stage = 'RECEIVED' AND a.applicant_id <> :me AND %s
                        GROUP BY o.id ORDER BY at LIMIT :enough
                        """.formatted(me.hr() ? "true" : "o.hiring_manager_id = :me"))
                .param("me", me.id().value())
                .param("enough", ENOUGH)
                .query((row, number) -> {
                    total.set(row.getLong("total"));
                    return line(
                            row,
                            Part.WAITING,
                            "hiring.home.review",
                            "/openings/%s/applications?stage=RECEIVED".formatted(row.getString("id")),
                            "count",
                            "title");
                })
                .list();
        return HomeLine.of(lines, total.get(), null);
    }

    /** Moves of my applications by the hiring team in the last two weeks; an offer waits for my answer. */
    private List<HomeLine> newsOfMyApplications(CurrentPerson me) {
        return jdbc.sql("""
                        SELECT a.id, o.title, a.stage, a.moved_at AS at
                        FROM job_application a JOIN opening o ON o.id = a.opening_id
                        WHERE a.applicant_id = :me AND o.status <> 'DRAFT' AND a.stage NOT IN ('RECEIVED', 'WITHDRAWN')
                          AND (a.stage = 'OFFER' OR a.moved_at > :since)
                        ORDER BY a.moved_at DESC LIMIT :enough
                        """)
                .param("me", me.id().value())
                .param("since", Timestamp.from(clock.instant().minus(Duration.ofDays(14))))
                .param("enough", ENOUGH)
                .query((row, number) -> line(
                        row,
                        row.getString("stage").equals("OFFER") ? Part.WAITING : Part.NEW,
                        "hiring.home.moved." + row.getString("stage"),
                        "/applications/" + row.getString("id"),
                        "title"))
                .list();
    }

    private List<HomeLine> myLatestApplications(CurrentPerson me) {
        return jdbc.sql("""
                        SELECT a.id, o.title, a.applied_at AS at
                        FROM job_application a JOIN opening o ON o.id = a.opening_id
                        WHERE a.applicant_id = :me AND o.status <> 'DRAFT' ORDER BY a.applied_at DESC LIMIT :enough
                        """)
                .param("me", me.id().value())
                .param("enough", ENOUGH)
                .query((row, number) ->
                        line(row, Part.LATELY, "hiring.home.applied", "/applications/" + row.getString("id"), "title"))
                .list();
    }

    private static HomeLine line(ResultSet row, Part part, String message, String href, String... columns)
            throws SQLException {
        return HomeLine.of(row, part, "briefcase", message, href, columns);
    }
}
