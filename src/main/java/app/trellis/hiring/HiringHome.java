package app.trellis.hiring;

import app.trellis.home.HomeKind;
import app.trellis.home.HomeLine.Part;
import app.trellis.home.HomeSource;
import app.trellis.people.CurrentPerson;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What applications have to tell on the home page: for HR and for hiring managers, openings with applications that nobody has
 * looked at; for hiring managers and applicants, the interviews of the next days; for applicants, their offers and what
 * they applied for last.
 */
@Component
class HiringHome implements HomeSource {

    /** Openings are counted up to here: HR does not review those of more in a day. */
    private static final int MOST = 20;

    private static final String LIST = "/openings?applications=WAITING";

    private static final String WAITS = "a.stage = 'RECEIVED' AND a.applicant_id <> :me";

    private static final String REVIEWED = """
            SELECT 'briefcase' AS icon, 'hiring.home.review' AS message, ARRAY['n' || %s, 't' || o.title] AS arguments, oldest.at,
              '/openings/' || o.id || '/applications?stage=RECEIVED' AS href, oldest.total,\s""";

    /** Among all openings: from the oldest application to the oldest of another opening, however many wait. */
    private static final HomeKind REVIEW =
            new HomeKind(Part.WAITING, LIST, REVIEWED.formatted("waiting.count") + """
              oldest.total = %2$d AS at_least
            FROM (WITH RECURSIVE found AS (
                (SELECT a.opening_id, a.applied_at AS at, ARRAY[a.opening_id] AS openings FROM job_application a WHERE %1$s
                  ORDER BY a.applied_at LIMIT 1)
                UNION ALL
                SELECT next.opening_id, next.applied_at, f.openings || next.opening_id
                FROM found f CROSS JOIN LATERAL (SELECT a.opening_id, a.applied_at FROM job_application a
                  WHERE %1$s AND a.applied_at >= f.at AND a.opening_id <> ALL (f.openings) ORDER BY a.applied_at LIMIT 1) next
                WHERE cardinality(f.openings) < %2$d)
              SELECT opening_id, at, count(*) OVER () AS total FROM found ORDER BY at LIMIT :enough) oldest
            JOIN opening o ON o.id = oldest.opening_id
            CROSS JOIN LATERAL (SELECT count(*) FROM job_application a WHERE a.opening_id = o.id AND %1$s) waiting
            ORDER BY oldest.at""".formatted(WAITS, MOST));

    /** Among the openings of a hiring manager: from each of them to its applications. */
    private static final HomeKind REVIEW_OWN =
            new HomeKind(Part.WAITING, LIST, REVIEWED.formatted("oldest.count") + """
              false AS at_least
            FROM (SELECT a.opening_id, min(a.applied_at) AS at, count(*), count(*) OVER () AS total FROM job_application a
              WHERE a.opening_id = ANY (ARRAY(SELECT id FROM opening WHERE hiring_manager_id = :me))
                AND %s
              GROUP BY a.opening_id ORDER BY at LIMIT :enough) oldest
            JOIN opening o ON o.id = oldest.opening_id
            ORDER BY oldest.at""".formatted(WAITS));

    private static final HomeKind INTERVIEW = new HomeKind(Part.WAITING, """
            SELECT 'briefcase' AS icon,
              CASE WHEN p.id <> :me THEN 'hiring.home.interviewWith' ELSE 'hiring.home.interview' END AS message,
              ARRAY[CASE WHEN p.id <> :me THEN 't' || p.name ELSE 'n1' END, 't' || o.title] AS arguments,
              i.starts_at AS at, '/applications/' || a.id AS href
            FROM interview i JOIN job_application a ON a.id = i.application_id
            JOIN opening o ON o.id = a.opening_id JOIN person p ON p.id = a.applicant_id
            WHERE i.cancelled_at IS NULL
              AND i.starts_at BETWEEN CAST(:now AS timestamptz) AND CAST(:now AS timestamptz) + interval '7 days'
              AND o.status <> 'DRAFT' AND :me IN (a.applicant_id, o.hiring_manager_id)
            ORDER BY i.starts_at LIMIT :enough""");

    private static final HomeKind OFFER = mine(Part.WAITING, "offer", "moved_at", "AND a.stage = 'OFFER'");
    private static final HomeKind APPLIED = mine(Part.LATELY, "applied", "applied_at", "");

    @Override
    public List<HomeKind> kindsFor(CurrentPerson me) {
        return me.client() ? List.of() : List.of(me.hr() ? REVIEW : REVIEW_OWN, INTERVIEW, OFFER, APPLIED);
    }

    private static HomeKind mine(Part part, String name, String at, String condition) {
        return new HomeKind(part, """
                SELECT 'briefcase' AS icon, 'hiring.home.%1$s' AS message, ARRAY['n1', 't' || o.title] AS arguments, a.%2$s AS at,
                  '/applications/' || a.id AS href
                FROM job_application a JOIN opening o ON o.id = a.opening_id
                WHERE a.applicant_id = :me AND o.status <> 'DRAFT' %3$s
                ORDER BY a.%2$s DESC LIMIT :enough""".formatted(name, at, condition));
    }
}
