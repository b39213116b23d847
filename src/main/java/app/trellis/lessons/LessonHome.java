package app.trellis.lessons;

import app.trellis.home.HomeLine;
import app.trellis.home.HomeLine.Part;
import app.trellis.home.HomeSource;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What lessons ask on the home page: guidance of those who were asked, and of their owners whether they helped. */
@Component
@Transactional(readOnly = true)
class LessonHome implements HomeSource {

    private final JdbcClient jdbc;
    private final Clock clock;

    LessonHome(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<HomeLine> linesFor(CurrentPerson me) {
        return jdbc.sql("""
                        (SELECT 'asked' AS kind, l.id, p.name AS text, g.asked_at AS at
                         FROM lessons.guidance g JOIN lessons.lesson l ON l.id = g.lesson_id JOIN person p ON p.id = l.owner_id
                         WHERE g.status = 'OPEN' AND\s""" + GuidanceRule.SQL + """
                         ORDER BY g.asked_at LIMIT :enough)
                        UNION ALL
                        (SELECT 'result', l.id, l.action, CAST(l.try_by + :trying AS timestamp) AT TIME ZONE :zone
                         FROM lessons.lesson l
                         WHERE l.owner_id = :viewer AND NOT l.draft AND l.result IS NULL AND l.try_by <= :lastDay
                         ORDER BY l.try_by LIMIT :enough)
                        """)
                .param("viewer", me.id().value())
                .param("answeredAfter", GuidanceRule.answeredAfterSql(clock.instant()))
                .param("trying", Lesson.TRYING.getDays())
                .param("zone", clock.getZone().getId())
                .param("lastDay", LocalDate.now(clock).minus(Lesson.TRYING))
                .param("enough", ENOUGH)
                .query((row, number) -> HomeLine.of(
                        row,
                        Part.WAITING,
                        "leaf",
                        "lessons.home." + row.getString("kind"),
                        "/lessons/" + row.getString("id")
                                + (row.getString("kind").equals("result") ? "/result" : ""),
                        "text"))
                .list();
    }
}
