package app.trellis.openings;

import app.trellis.home.HomeLine;
import app.trellis.home.HomeLine.Part;
import app.trellis.home.HomeSource;
import app.trellis.people.CurrentPerson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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

    @Override
    public List<HomeLine> linesFor(CurrentPerson me) {
        if (me.client()) return List.of();
        var lines = new ArrayList<HomeLine>();
        lines.addAll(newOpenings(me));
        if (me.hr()) lines.addAll(draftsToPublish());
        return lines;
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

    /** What was published lately and I have not applied for; my own department's first. */
    private List<HomeLine> newOpenings(CurrentPerson me) {
        return jdbc.sql("""
                        SELECT * FROM (
                          SELECT o.id, o.title, o.location, o.published_at AS at, o.department_id FROM opening o
                          WHERE o.status = 'PUBLISHED' AND (o.closes_on IS NULL OR o.closes_on >= :today)
                            AND NOT EXISTS (SELECT FROM job_application a
                              WHERE a.opening_id = o.id AND a.applicant_id = :me)
                          ORDER BY o.published_at DESC, o.id LIMIT 25) o
                        ORDER BY (o.department_id = (SELECT department_id FROM person WHERE id = :me)) DESC, o.at DESC
                        LIMIT :enough
                        """)
                .param("today", LocalDate.now(clock))
                .param("me", me.id().value())
                .param("enough", ENOUGH)
                .query((row, number) -> line(
                        row, Part.NEW, "openings.home.new", "/openings/" + row.getString("id"), "title", "location"))
                .list();
    }

    /** All drafts in one line: an import may leave hundreds. */
    private List<HomeLine> draftsToPublish() {
        return jdbc.sql(
                        "SELECT count(*), min(created_at) AS at FROM opening WHERE status = 'DRAFT' HAVING count(*) > 0")
                .query((row, number) ->
                        line(row, Part.WAITING, "openings.home.drafts", "/openings?status=DRAFT", "count"))
                .list();
    }

    private static HomeLine line(ResultSet row, Part part, String message, String href, String... columns)
            throws SQLException {
        return HomeLine.of(row, part, "briefcase", message, href, columns);
    }
}
