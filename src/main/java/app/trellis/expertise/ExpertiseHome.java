package app.trellis.expertise;

import app.trellis.home.HomeKind;
import app.trellis.home.HomeLine.Part;
import app.trellis.home.HomeSource;
import app.trellis.people.CurrentPerson;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lists on the home page whose skills I am asked to confirm, and which of mine are to be said or looked at again. */
@Component
class ExpertiseHome implements HomeSource {

    private static final HomeKind ASKED = new HomeKind(Part.WAITING, "/skills/confirmations", """
            SELECT 'user-check' AS icon, 'expertise.home.asked' AS message, ARRAY['t' || o.name, 't' || k.label] AS arguments,
              q.asked_at AS at, '/skills/confirmations' AS href, count(*) OVER () AS total, false AS at_least
            FROM skill_request q JOIN person_skill s ON s.id = q.person_skill_id
            JOIN person o ON o.id = s.person_id JOIN skill k ON k.id = s.skill_id
            WHERE q.asked_id = :me AND q.declined_at IS NULL AND o.left_on IS NULL ORDER BY q.asked_at, q.id LIMIT :enough""");

    private static final HomeKind OLD = new HomeKind(Part.WAITING, """
            SELECT 'award' AS icon, 'expertise.home.old' AS message, ARRAY['n' || count(*)] AS arguments,
              min(s.said_at) + interval '%1$d months' AS at, '/people/' || CAST(:me AS uuid) || '/skills' AS href
            FROM person_skill s
            WHERE s.person_id = :me
              AND s.said_at < CAST(CAST(:today AS date) - interval '%1$d months' AS timestamp) AT TIME ZONE :zone
            HAVING count(*) > 0""".formatted(HeldSkill.MONTHS));

    private static final HomeKind FIRST = HomeKind.firstStep(
            0,
            "award",
            "expertise.home.first",
            "'/people/' || p.id || '/skills'",
            "EXISTS (SELECT FROM skill) AND NOT EXISTS (SELECT FROM person_skill s WHERE s.person_id = p.id)");

    @Override
    public List<HomeKind> kindsFor(CurrentPerson me) {
        return me.client() ? List.of() : List.of(FIRST, ASKED, OLD);
    }
}
