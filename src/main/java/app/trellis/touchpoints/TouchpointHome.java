package app.trellis.touchpoints;

import app.trellis.home.HomeKind;
import app.trellis.home.HomeLine.Part;
import app.trellis.home.HomeSource;
import app.trellis.people.CurrentPerson;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What touchpoints ask of both sides on the home page: those of the next days, where both should have met by now, what is to
 * be done and what is late, and cases to judge. The firm is asked, too, what became of a touchpoint whose time has passed.
 */
@Component
class TouchpointHome implements HomeSource {

    /** On {@code client_account c}: I manage it, or am a contact of it. */
    private static final String OF_MINE = """
            (c.account_manager_id = :me OR EXISTS (SELECT FROM client_contact k
              WHERE k.account_id = c.id AND k.person_id = :me AND k.removed_at IS NULL))""";

    private static final String LEVEL = "'n' || CASE t.level WHEN 'DELIVERY' THEN 0 WHEN 'ACCOUNT' THEN 1 ELSE 2 END";

    private static final String PLANNED = """
            FROM touchpoint t JOIN client_account c ON c.id = t.account_id
            WHERE t.held_at IS NULL AND t.cancelled_at IS NULL AND (EXISTS (SELECT FROM touchpoint_participant own
              WHERE own.touchpoint_id = t.id AND own.person_id = :me)%s) AND """ + Touchpoints.SEEN;

    private static final HomeKind COMING = kind(
            "calendar",
            "coming",
            LEVEL + ", 't' || c.name",
            "t.starts_at",
            "'/touchpoints/' || t.id",
            PLANNED.formatted("") + """
             AND t.starts_at BETWEEN CAST(:now AS timestamptz) AND CAST(:now AS timestamptz) + interval '7 days'
            ORDER BY t.starts_at LIMIT :enough""");

    /** Of the last month: what is older nobody remembers. */
    private static final HomeKind PASSED = kind(
            "calendar",
            "passed",
            LEVEL + ", 't' || c.name",
            "t.starts_at",
            "'/touchpoints/' || t.id",
            PLANNED.formatted(" OR c.account_manager_id = :me") + """
             AND t.ends_at < CAST(:now AS timestamptz) AND t.starts_at > CAST(:now AS timestamptz) - interval '31 days'
            ORDER BY t.starts_at LIMIT :enough""");

    private static final HomeKind RHYTHM = kind(
            "clock",
            "rhythm",
            "'n' || rhythm.number, 't' || c.name",
            "CAST(last.due_on AS timestamp) AT TIME ZONE :zone",
            "'/clients/' || c.id || '/touchpoints'",
            "FROM %s WHERE %s AND %s ORDER BY last.due_on LIMIT :enough"
                    .formatted(DueDates.DUE, OF_MINE, DueDates.OVERDUE));

    private static final HomeKind MY_ACTION = kind(
            "list-check",
            "action",
            "'t' || a.what, 't' || c.name",
            "CAST(a.due_on AS timestamp) AT TIME ZONE :zone",
            "'/touchpoints/' || t.id",
            """
            FROM touchpoint_action a JOIN touchpoint t ON t.id = a.touchpoint_id JOIN client_account c ON c.id = t.account_id
            WHERE a.owner_id = :me AND a.done_at IS NULL AND c.ended_on IS NULL AND %s ORDER BY a.due_on, a.id LIMIT :enough""".formatted(Touchpoints.SEEN));

    /** What others of my accounts are to do, and what nobody is. */
    private static final HomeKind LATE_ACTION = kind(
            "list-check",
            "late",
            "'t' || a.what, 't' || coalesce(p.name, ''), 'n' || CASE WHEN p.id IS NULL THEN 0 ELSE 1 END",
            "CAST(a.due_on AS timestamp) AT TIME ZONE :zone",
            "'/touchpoints/' || t.id",
            """
            FROM touchpoint_action a JOIN touchpoint t ON t.id = a.touchpoint_id JOIN client_account c ON c.id = t.account_id
            LEFT JOIN person p ON p.id = a.owner_id
            WHERE a.done_at IS NULL AND c.ended_on IS NULL AND a.owner_id IS DISTINCT FROM :me
              AND (a.due_on < CAST(:today AS date) OR a.owner_id IS NULL) AND %s
            ORDER BY a.due_on, a.id LIMIT :enough""".formatted(OF_MINE));

    private static final HomeKind JUDGE = kind(
            "target", "judge", "'t' || a.name", "c.started_at", "'/clients/' || a.id || '/calibrations/' || c.id", """
            FROM calibration c JOIN client_account a ON a.id = c.account_id
            WHERE a.ended_on IS NULL AND (c.lead_id = :me AND c.lead_answered_at IS NULL
              OR c.contact_id = :me AND c.contact_answered_at IS NULL AND EXISTS (SELECT FROM client_contact k
                WHERE k.account_id = a.id AND k.person_id = :me AND k.removed_at IS NULL AND k.added_at <= c.started_at))
            ORDER BY c.started_at LIMIT :enough""");

    @Override
    public List<HomeKind> kindsFor(CurrentPerson me) {
        return me.client()
                ? List.of(COMING, RHYTHM, MY_ACTION, LATE_ACTION, JUDGE)
                : List.of(COMING, PASSED, RHYTHM, MY_ACTION, LATE_ACTION, JUDGE);
    }

    private static HomeKind kind(String icon, String name, String arguments, String at, String href, String from) {
        return new HomeKind(Part.WAITING, """
                SELECT '%s' AS icon, 'touchpoints.home.%s' AS message, ARRAY[%s] AS arguments, %s AS at, %s AS href
                %s""".formatted(icon, name, arguments, at, href, from));
    }
}
