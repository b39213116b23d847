package app.trellis.suggestions;

/**
 * Who answers for whom, and who sees what, in SQL: on {@code training_suggestion s} and {@code training_suggestion_person
 * n}, with the parameters {@code viewer}, {@code hr}, {@code today} and {@code zone}.
 */
final class SuggestionRules {

    /**
     * Who has answered for a person; until then their manager of today, and the account manager where there is none. Null
     * where that would be the person: HR answers.
     */
    static final String ANSWERER = """
            coalesce(n.answered_by,
              (SELECT m.id FROM person w JOIN person m ON m.id = w.manager_id WHERE w.id = n.person_id AND m.left_on IS NULL),
              (SELECT c.account_manager_id FROM client_account c WHERE c.id = s.account_id AND c.account_manager_id <> n.person_id))""";

    /** Whether the viewer is a present contact of the account. */
    static final String CONTACT = """
            EXISTS (SELECT FROM client_contact c
              WHERE c.person_id = :viewer AND c.account_id = s.account_id AND c.removed_at IS NULL)""";

    /** Whether the viewer looks after the account, or is HR. */
    static final String KEEPER = """
            (:hr OR EXISTS (SELECT FROM client_account c WHERE c.id = s.account_id AND c.account_manager_id = :viewer))""";

    /**
     * Whether the viewer sees what becomes of it for this person: the contacts of the account, those who look after it, and
     * who answers. Nobody sees it so for themselves: they see their invitation.
     */
    static final String SEEN =
            "(%s OR n.person_id <> :viewer AND (%s OR %s = :viewer))".formatted(CONTACT, KEEPER, ANSWERER);

    /** Whether the person works for the account today; nobody does once it ended. */
    static final String AT_WORK = """
            EXISTS (SELECT FROM client_assignment w JOIN person p ON p.id = w.person_id
              JOIN client_account c ON c.id = w.account_id AND c.ended_on IS NULL
              WHERE w.person_id = n.person_id AND w.account_id = s.account_id AND p.left_on IS NULL
                AND w.started_on <= :today AND (w.ended_on IS NULL OR w.ended_on > :today))""";

    /** Whether it still waits for an answer. */
    static final String OPEN = "(n.status = 'OPEN' AND %s)".formatted(AT_WORK);

    /**
     * When the person last completed what they were invited to, while they worked for the account: the client learns nothing
     * of what came before or after.
     */
    static final String DONE_AT = """
            (SELECT max(coalesce(e.completed_at, t.ends_at))
              FROM enrolment e LEFT JOIN training_session t ON t.id = e.session_id
              WHERE e.person_id = n.person_id AND e.program_id = n.program_id AND (e.attended OR e.completed_at IS NOT NULL)
                AND EXISTS (SELECT FROM client_assignment w
                  WHERE w.person_id = n.person_id AND w.account_id = s.account_id
                    AND daterange(w.started_on, w.ended_on) @> (coalesce(e.completed_at, t.ends_at) AT TIME ZONE :zone)::date))""";

    /** A {@link SuggestionState}. */
    static final String STATE = """
            CASE WHEN n.status = 'OPEN' AND NOT %s THEN 'ENDED'
              WHEN n.status = 'OPEN' AND EXISTS (SELECT FROM training_suggestion_message m
                WHERE m.suggestion_id = s.id AND m.answerer_id = %s) THEN 'DISCUSSED'
              WHEN n.status = 'ACCEPTED' AND n.program_id IS NULL THEN 'WANTED'
              WHEN n.status = 'ACCEPTED' AND %s IS NOT NULL THEN 'DONE'
              ELSE n.status END""".formatted(AT_WORK, ANSWERER, DONE_AT);

    private SuggestionRules() {}
}
