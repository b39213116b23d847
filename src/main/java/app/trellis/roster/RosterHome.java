package app.trellis.roster;

import app.trellis.home.HomeKind;
import app.trellis.home.HomeLine.Part;
import app.trellis.home.HomeSource;
import app.trellis.people.CurrentPerson;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Asks those who may import for the people of the company, until there is somebody beside them, and tells HR what could not
 * be done on its day.
 */
@Component
class RosterHome implements HomeSource {

    private static final HomeKind FIRST = HomeKind.companyStep(
            1,
            "users",
            "roster.home.first",
            "/people/import",
            "NOT EXISTS (SELECT FROM person WHERE kind = 'EMPLOYEE' AND id <> CAST(:me AS uuid))");

    /** Until somebody withdraws it; what nobody took over cannot be withdrawn, and stays for two weeks. */
    private static final HomeKind PROBLEM = new HomeKind(Part.WAITING, """
            SELECT 'users' AS icon, CASE WHEN c.done_at IS NULL THEN 'roster.home.failed' ELSE 'roster.home.alone' END AS message,
              ARRAY['t' || p.name] AS arguments, coalesce(c.done_at, CAST(c.starts_on AS timestamp) AT TIME ZONE :zone) AS at,
              '/people/' || p.id AS href
            FROM person_change c JOIN person p ON p.id = c.person_id
            WHERE c.problem IS NOT NULL AND c.taken_back_at IS NULL
              AND (c.done_at IS NULL OR c.done_at > CAST(:now AS timestamptz) - interval '14 days')
            ORDER BY at, c.id LIMIT :enough""");

    @Override
    public List<HomeKind> kindsFor(CurrentPerson me) {
        if (me.hr()) return List.of(FIRST, PROBLEM);
        return me.admin() ? List.of(FIRST) : List.of();
    }
}
