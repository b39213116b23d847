package app.trellis.openings;

import app.trellis.home.HomeLine;
import app.trellis.home.HomeLine.Part;
import app.trellis.home.HomeSource;
import app.trellis.people.CurrentPerson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What openings have to tell on the home page. */
@Component
@Transactional(readOnly = true)
class OpeningHome implements HomeSource {

    private final JdbcClient jdbc;
    private final Clock clock;

    OpeningHome(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What was published lately and I have not applied for, my own department's first; and for HR all drafts in one line,
     * since an import may leave hundreds.
     */
    @Override
    public List<HomeLine> linesFor(CurrentPerson me) {
        if (me.client()) return List.of();
        return jdbc.sql("""
                        (SELECT false AS drafts, o.id, o.title, o.location, o.at, 0 AS count FROM (
                          SELECT o.id, o.title, o.location, o.published_at AS at, o.department_id FROM opening o
                          WHERE o.status = 'PUBLISHED' AND (o.closes_on IS NULL OR o.closes_on >= :today)
                            AND NOT EXISTS (SELECT FROM job_application a
                              WHERE a.opening_id = o.id AND a.applicant_id = :me)
                          ORDER BY o.published_at DESC, o.id LIMIT 25) o
                         ORDER BY (o.department_id = (SELECT department_id FROM person WHERE id = :me)) DESC, o.at DESC
                         LIMIT :enough)
                        UNION ALL
                        SELECT true, NULL, NULL, NULL, min(created_at), count(*) FROM opening WHERE :hr AND status = 'DRAFT'
                        HAVING count(*) > 0
                        """)
                .param("today", LocalDate.now(clock))
                .param("me", me.id().value())
                .param("hr", me.hr())
                .param("enough", ENOUGH)
                .query((row, number) -> row.getBoolean("drafts")
                        ? line(row, Part.WAITING, "openings.home.drafts", "/openings?status=DRAFT", "count")
                        : line(
                                row,
                                Part.NEW,
                                "openings.home.new",
                                "/openings/" + row.getString("id"),
                                "title",
                                "location"))
                .list();
    }

    @Override
    public List<HomeLine> linesForVisitors() {
        return jdbc.sql("""
                        SELECT id, title, location, published_at AS at FROM opening
                        WHERE status = 'PUBLISHED' AND audience = 'EVERYONE' AND (closes_on IS NULL OR closes_on >= :today)
                        ORDER BY published_at DESC, id LIMIT :enough
                        """)
                .param("today", LocalDate.now(clock))
                .param("enough", ENOUGH)
                .query((row, number) -> line(
                        row,
                        Part.NEW,
                        "openings.home.public",
                        "/careers/%s/%s".formatted(row.getString("id"), Slug.of(row.getString("title"))),
                        "title",
                        "location"))
                .list();
    }

    private static HomeLine line(ResultSet row, Part part, String message, String href, String... columns)
            throws SQLException {
        return HomeLine.of(row, part, "briefcase", message, href, columns);
    }
}
