package app.trellis.openings;

import app.trellis.home.HomeKind;
import app.trellis.home.HomeLine;
import app.trellis.home.HomeLine.Part;
import app.trellis.home.HomeSource;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What openings have to tell on the home page. */
@Component
@Transactional(readOnly = true)
class OpeningHome implements HomeSource {

    /** What was published lately and I have not applied for, my own department's first. */
    private static final HomeKind NEW = new HomeKind(Part.NEW, """
            SELECT 'briefcase' AS icon, 'openings.home.new' AS message, ARRAY['t' || o.title, 't' || o.location] AS arguments,
              o.at, '/openings/' || o.id AS href
            FROM (
              SELECT o.id, o.title, o.location, o.published_at AS at, o.department_id FROM opening o
              WHERE o.status = 'PUBLISHED' AND (o.closes_on IS NULL OR o.closes_on >= :today)
                AND NOT EXISTS (SELECT FROM job_application a WHERE a.opening_id = o.id AND a.applicant_id = :me)
              ORDER BY o.published_at DESC, o.id LIMIT 25) o
            ORDER BY (o.department_id = (SELECT department_id FROM person WHERE id = :me)) DESC, o.at DESC LIMIT :enough""");

    /** All of them in one line, since an import may leave hundreds. */
    private static final HomeKind DRAFTS = new HomeKind(Part.WAITING, """
            SELECT 'briefcase' AS icon, 'openings.home.drafts' AS message, ARRAY['n' || count(*)] AS arguments,
              min(created_at) AS at, '/openings?status=DRAFT' AS href
            FROM opening WHERE status = 'DRAFT' HAVING count(*) > 0""");

    private static final HomeKind FIRST = HomeKind.companyStep(
            4, "briefcase", "openings.home.first", "/openings/new", "NOT EXISTS (SELECT FROM opening)");

    private final JdbcClient jdbc;
    private final Clock clock;

    OpeningHome(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<HomeKind> kindsFor(CurrentPerson me) {
        if (me.client()) return List.of();
        return me.hr() ? List.of(FIRST, NEW, DRAFTS) : List.of(NEW);
    }

    @Override
    public List<HomeLine> linesForVisitors() {
        return jdbc.sql("""
                        SELECT id, title, location, published_at AS at FROM opening
                        WHERE status = 'PUBLISHED' AND audience = 'EVERYONE' AND (closes_on IS NULL OR closes_on >= :today)
                        ORDER BY published_at DESC, id LIMIT :enough
                        """).param("today", LocalDate.now(clock)).param("enough", ENOUGH).query(Public.class).stream()
                .map(Public::line)
                .toList();
    }

    private record Public(OpeningId id, String title, String location, Instant at) {

        /** Under the address that search engines know. */
        HomeLine line() {
            var href = "/careers/%s/%s".formatted(id, Slug.of(title));
            return new HomeLine(Part.NEW, "briefcase", at, "openings.home.public", List.of(title, location, at), href);
        }
    }
}
