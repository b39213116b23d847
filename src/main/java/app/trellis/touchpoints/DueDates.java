package app.trellis.touchpoints;

/** How often both sides of an account meet on each level, and where they should have met by now; as parts of statements. */
final class DueDates {

    /**
     * The rhythm of each account {@code c} on each level, as {@code rhythm}, and the last touchpoint that was held, as {@code
     * last}, with the day on which the next is due. An account whose sides have not met on a level yet has no rhythm there.
     * Takes the parameter {@code zone}.
     */
    static final String DUE = """
            client_account c
            JOIN (SELECT *, CASE level WHEN 'DELIVERY' THEN 0 WHEN 'ACCOUNT' THEN 1 ELSE 2 END AS number FROM client_rhythm) rhythm
              ON rhythm.account_id = c.id AND c.ended_on IS NULL
            CROSS JOIN LATERAL (
              SELECT t.id, CAST(t.starts_at AT TIME ZONE :zone AS date) AS held_on,
                CAST(t.starts_at AT TIME ZONE :zone AS date) + rhythm.days AS due_on
              FROM touchpoint t
              WHERE t.account_id = c.id AND t.level = rhythm.level AND t.held_at IS NOT NULL
              ORDER BY t.starts_at DESC LIMIT 1) last""";

    /** Of {@link #DUE}: the day is over, and none is planned that could still be held. Takes {@code today} and {@code now}. */
    static final String OVERDUE = """
            last.due_on < CAST(:today AS date) AND NOT EXISTS (
              SELECT FROM touchpoint t WHERE t.account_id = c.id AND t.level = rhythm.level AND t.held_at IS NULL
                AND t.cancelled_at IS NULL AND t.ends_at > CAST(:now AS timestamptz))""";

    private DueDates() {}
}
