package app.trellis.training;

import app.trellis.home.HomeKind;
import app.trellis.home.HomeLine.Part;
import app.trellis.home.HomeSource;
import app.trellis.people.CurrentPerson;
import java.util.List;
import org.springframework.stereotype.Component;

/** What training shows on the home page. */
@Component
class TrainingHome implements HomeSource {

    private static final String NOW = "CAST(:now AS timestamptz)";

    /** My sessions of the next three days. */
    private static final HomeKind SOON = new HomeKind(Part.WAITING, "/enrolments", """
            SELECT 'school' AS icon, 'training.home.soon' AS message, ARRAY['t' || t.title] AS arguments, s.starts_at AS at,
              '/training/' || t.id AS href, count(*) OVER () AS total, false AS at_least
            FROM enrolment e JOIN training_session s ON s.id = e.session_id JOIN training_program t ON t.id = e.program_id
            WHERE e.person_id = :me AND e.status = 'ENROLLED' AND s.cancelled_at IS NULL
              AND s.starts_at BETWEEN %1$s AND %1$s + interval '3 days'
            ORDER BY s.starts_at LIMIT :enough""".formatted(NOW));

    /** What was published lately and I have not taken: a selection, so that no count follows. */
    private static final HomeKind NEW = new HomeKind(Part.NEW, """
            SELECT 'school' AS icon, 'training.home.new' AS message, ARRAY['t' || t.title] AS arguments, t.published_at AS at,
              '/training/' || t.id AS href
            FROM training_program t
            WHERE t.status = 'PUBLISHED' AND t.published_at > %s - interval '14 days'
              AND NOT EXISTS (SELECT FROM enrolment e WHERE e.person_id = :me AND e.program_id = t.id)
            ORDER BY t.published_at DESC, t.id LIMIT :enough""".formatted(NOW));

    /** Sessions of the last month whose attendance nobody has recorded. */
    private static final HomeKind ATTENDANCE = sessions("attendance", "ends_at", """
            s.taken > 0 AND s.ends_at BETWEEN %1$s - interval '30 days' AND %1$s
              AND NOT EXISTS (SELECT FROM enrolment e
                WHERE e.session_id = s.id AND e.status = 'ENROLLED' AND e.attended IS NOT NULL)""".formatted(NOW));

    /** Sessions of the next two weeks that people wait for; nobody waits where a seat is free. */
    private static final HomeKind FULL = sessions("full", "starts_at", """
            s.deadline > %1$s AND s.starts_at BETWEEN %1$s AND %1$s + interval '14 days' AND s.taken >= s.seats
              AND EXISTS (SELECT FROM enrolment e WHERE e.session_id = s.id AND e.status = 'WAITING')""".formatted(NOW));

    private static final HomeKind FIRST = HomeKind.firstStep(2, "school", "training.home.first", "'/training'", """
            EXISTS (SELECT FROM training_program t WHERE t.status = 'PUBLISHED')
            AND NOT EXISTS (SELECT FROM enrolment e WHERE e.person_id = p.id)""");

    @Override
    public List<HomeKind> kindsFor(CurrentPerson me) {
        if (me.client()) return List.of();
        return me.hr() ? List.of(FIRST, SOON, NEW, ATTENDANCE, FULL) : List.of(FIRST, SOON, NEW);
    }

    private static HomeKind sessions(String name, String at, String condition) {
        return new HomeKind(Part.WAITING, """
                SELECT 'school' AS icon, 'training.home.%1$s' AS message, ARRAY['t' || t.title] AS arguments, s.%2$s AS at,
                  '/training/' || t.id || '/sessions/' || s.id AS href
                FROM training_session s JOIN training_program t ON t.id = s.program_id
                WHERE s.cancelled_at IS NULL AND %3$s ORDER BY s.%2$s LIMIT :enough""".formatted(name, at, condition));
    }
}
