package app.trellis.touchpoints;

/** What this room itself puts on the agenda of one level, beside what each {@link app.trellis.clients.AgendaSource} knows. */
final class OwnMatters {

    /** In somebody's own words. */
    private static final String POINTS = """
            SELECT 'touchpoints.agenda.point' AS message, ARRAY['t' || p.text] AS arguments, p.id AS about,
              CAST(NULL AS text) AS href, p.added_at AS since, 2 AS weight
            FROM touchpoint_point p WHERE p.account_id = :account AND p.level = :level AND p.settled_in_id IS NULL""";

    /** Where both should have met on another level. */
    private static final String RHYTHM = """
            SELECT 'touchpoints.agenda.overdue.' || rhythm.level, ARRAY['d' || last.due_on], last.id, NULL,
              CAST(last.due_on AS timestamp) AT TIME ZONE :zone, 4
            FROM %s WHERE c.id = :account AND rhythm.level <> :level AND %s""".formatted(DueDates.DUE, DueDates.OVERDUE);

    /** Names, and never a reason. */
    private static final String JOINED = """
            SELECT 'touchpoints.agenda.joined', ARRAY['t' || p.name, 'd' || a.started_on], a.id, NULL,
              CAST(a.started_on AS timestamp) AT TIME ZONE :zone, 5
            FROM client_assignment a JOIN person p ON p.id = a.person_id
            WHERE a.account_id = :account AND a.started_on <= least(CAST(:today AS date), p.left_on)""";

    /** Or the company. */
    private static final String LEFT = """
            SELECT 'touchpoints.agenda.left', ARRAY['t' || p.name, 'd' || last.day], a.id, NULL,
              CAST(last.day + 1 AS timestamp) AT TIME ZONE :zone, 5
            FROM client_assignment a JOIN person p ON p.id = a.person_id
            CROSS JOIN LATERAL (SELECT least(a.ended_on - 1, p.left_on) AS day) last
            WHERE a.account_id = :account AND a.started_on <= last.day AND last.day < CAST(:today AS date)""";

    /** News of the last time that nobody came to. */
    private static final String LEFT_OVER = """
            SELECT a.message, a.arguments, a.about, a.href, CAST(:last AS timestamptz) + interval '1 second', a.weight
            FROM touchpoint_agenda a
            WHERE a.touchpoint_id = CAST(:lastId AS uuid) AND NOT a.talked_about AND a.weight >= 5""";

    static final String SQL = String.join(" UNION ALL ", POINTS, RHYTHM, JOINED, LEFT, LEFT_OVER);

    private OwnMatters() {}
}
