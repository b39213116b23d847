package app.trellis.lessons;

import app.trellis.home.HomeKind;
import app.trellis.home.HomeLine.Part;
import app.trellis.home.HomeSource;
import app.trellis.people.CurrentPerson;
import java.util.List;
import org.springframework.stereotype.Component;

/** What lessons ask on the home page: guidance of those who were asked, and of their owners whether they helped. */
@Component
class LessonHome implements HomeSource {

    private static final HomeKind ASKED = new HomeKind(Part.WAITING, """
            SELECT 'leaf' AS icon, 'lessons.home.asked' AS message, ARRAY['t' || o.name] AS arguments, g.asked_at AS at,
              '/lessons/' || l.id AS href
            FROM lessons.guidance g JOIN lessons.lesson l ON l.id = g.lesson_id JOIN person o ON o.id = l.owner_id
            WHERE g.guide_id = :me AND g.status = 'OPEN' AND %s
            ORDER BY g.asked_at LIMIT :enough""".formatted(GuidanceRule.BOTH_ARE_HERE));

    private static final HomeKind RESULT = new HomeKind(Part.WAITING, """
            SELECT 'leaf' AS icon, 'lessons.home.result' AS message, ARRAY['t' || l.action] AS arguments,
              CAST(l.try_by + %1$d AS timestamp) AT TIME ZONE :zone AS at, '/lessons/' || l.id || '/result' AS href
            FROM lessons.lesson l
            WHERE l.owner_id = :me AND NOT l.draft AND l.result IS NULL AND l.try_by <= CAST(:today AS date) - %1$d
            ORDER BY l.try_by LIMIT :enough""".formatted(Lesson.TRYING.getDays()));

    @Override
    public List<HomeKind> kindsFor(CurrentPerson me) {
        return List.of(ASKED, RESULT);
    }
}
