package app.trellis.feedback;

import app.trellis.home.HomeKind;
import app.trellis.home.HomeLine.Part;
import app.trellis.home.HomeSource;
import app.trellis.people.CurrentPerson;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lists feedback on the home page. All that reads feedback goes through the {@link VisibilityRule}. */
@Component
class FeedbackHome implements HomeSource {

    /** The latest of the last year that was sent to me and I have not acknowledged. */
    private static final HomeKind RECEIVED = new HomeKind(Part.WAITING, "/feedback", """
            SELECT 'message' AS icon, 'feedback.home.received' AS message, ARRAY['t' || a.name] AS arguments, f.sent_at AS at,
              '/feedback/' || f.id AS href, count(*) OVER () AS total, false AS at_least
            FROM feedback f JOIN person a ON a.id = f.author_id
            WHERE f.recipient_id = :me AND f.status = 'SENT' AND f.sent_at > CAST(:now AS timestamptz) - interval '1 year'
              AND f.acknowledged_at IS NULL AND %s
            ORDER BY f.sent_at DESC, f.id LIMIT :enough""".formatted(VisibilityRule.SQL));

    /**
     * What I read before its recipient, who still reports to me: the next to reach them first. Found among all that is held,
     * which is little (OFFSET keeps it apart), and not among all that I may read.
     */
    private static final HomeKind HELD = new HomeKind(Part.WAITING, "/feedback?box=SHARED", """
            SELECT 'message' AS icon, 'feedback.home.held' AS message,
              ARRAY['t' || a.name, 't' || p.name, 'n' || CAST(f.held_reason IS NOT NULL AS int)] AS arguments, f.held_until AS at,
              '/feedback/' || f.id AS href, count(*) OVER () AS total, false AS at_least
            FROM (SELECT * FROM feedback WHERE held_until > CAST(:now AS timestamptz) AND status = 'SENT' OFFSET 0) f
              JOIN person a ON a.id = f.author_id JOIN person p ON p.id = f.recipient_id
            WHERE p.manager_id = :me AND EXISTS (
              SELECT FROM feedback_reader r WHERE r.feedback_id = f.id AND r.person_id = :me AND r.reason = 'MANAGER')
            ORDER BY f.held_until, f.id LIMIT :enough""");

    /** I have another manager, and have not decided what of earlier feedback they may read. */
    private static final HomeKind HANDOVER = new HomeKind(Part.WAITING, """
            SELECT 'users' AS icon, 'feedback.home.handover' AS message, ARRAY['t' || m.name] AS arguments,
              CAST(:now AS timestamptz) AS at, '/feedback/handover' AS href
            FROM person p JOIN person m ON m.id = p.manager_id AND m.left_on IS NULL
            WHERE p.id = :me AND EXISTS (%s)""".formatted(
                    Handovers.UNDECIDED.replace(":manager", "m.id").replace(":person", "p.id")));

    /** The most urgent that I am asked for. */
    private static final HomeKind ASKED =
            new HomeKind(Part.WAITING, "/feedback/requests", """
            SELECT 'message' AS icon, 'feedback.home.asked' AS message,
              ARRAY['t' || r.name, 't' || q.topic, 'd' || q.due_on, 'n' || CAST(q.due_on < :today AS int)] AS arguments,
              CAST(q.due_on AS timestamp) AT TIME ZONE :zone AS at, '/feedback/requests' AS href,
              count(*) OVER () AS total, false AS at_least
            FROM feedback_request q JOIN person r ON r.id = q.requester_id AND r.left_on IS NULL
            WHERE q.asked_id = :me AND q.status = 'OPEN' AND %s
              AND NOT EXISTS (SELECT FROM person about WHERE about.id = q.about_id AND about.left_on IS NOT NULL)
            ORDER BY q.due_on, q.id LIMIT :enough""".formatted(FeedbackRequest.STANDS));

    /** My reports without feedback for two months, except those hired in that time. */
    private static final HomeKind QUIET =
            new HomeKind(Part.WAITING, "/team?quiet=60", """
            SELECT 'message' AS icon, CASE WHEN last_at IS NULL THEN 'feedback.home.never' ELSE 'feedback.home.quiet' END AS message,
              ARRAY['t' || name, CASE WHEN last_at IS NULL THEN 'd' || hired_on
                ELSE 'i' || to_char(last_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') END] AS arguments,
              since + interval '60 days' AS at, '/feedback/new?about=' || id AS href, count(*) OVER () AS total, false AS at_least
            FROM (SELECT p.id, p.name, p.hired_on, last.at AS last_at,
                coalesce(last.at, CAST(p.hired_on AS timestamp) AT TIME ZONE :zone) AS since
              FROM person p LEFT JOIN LATERAL (%s) last ON true WHERE p.manager_id = :me AND p.left_on IS NULL) report
            WHERE since + interval '60 days' < :now
            ORDER BY since LIMIT :enough""".formatted(FeedbackLists.LAST_OF_REPORT));

    @Override
    public List<HomeKind> kindsFor(CurrentPerson me) {
        return List.of(RECEIVED, HELD, HANDOVER, ASKED, QUIET);
    }
}
