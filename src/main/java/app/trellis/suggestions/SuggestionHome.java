package app.trellis.suggestions;

import static app.trellis.suggestions.SuggestionRules.ANSWERER;

import app.trellis.home.HomeKind;
import app.trellis.home.HomeLine.Part;
import app.trellis.home.HomeSource;
import app.trellis.people.CurrentPerson;
import java.util.List;
import org.springframework.stereotype.Component;

/** What suggestions show on the home page: to the one who answers, to the client, and to who is invited. */
@Component
class SuggestionHome implements HomeSource {

    /** Only mine, found by the people who report to me and the accounts that I look after. */
    private static final HomeKind OPEN = new HomeKind(Part.WAITING, """
            SELECT 'school' AS icon, 'suggestions.home.open' AS message,
              ARRAY['t' || min(a.name), 't' || s.title, 'n' || count(*)] AS arguments, s.suggested_at AS at,
              '/clients/' || s.account_id || '/suggestions/' || s.id AS href
            FROM training_suggestion_person n JOIN training_suggestion s ON s.id = n.suggestion_id JOIN person a ON a.id = s.author_id
            WHERE n.status = 'OPEN' AND n.person_id <> :me
              AND n.person_id IN (SELECT p.id FROM person p WHERE p.manager_id = :me
                UNION SELECT w.person_id FROM client_assignment w JOIN client_account c ON c.id = w.account_id
                  WHERE c.account_manager_id = :me)
              AND %s AND %s = :me
            GROUP BY s.id ORDER BY s.suggested_at LIMIT :enough""".formatted(SuggestionRules.OPEN, ANSWERER));

    /** What somebody was invited to and has not answered, as long as there is something to answer. */
    private static final HomeKind INVITED = new HomeKind(Part.WAITING, """
            SELECT 'school' AS icon, CASE WHEN k.kept_until IS NULL THEN 'suggestions.home.invited' ELSE 'suggestions.home.kept' END AS message,
              ARRAY['t' || a.name, 't' || c.name, 't' || g.title, 'i' || to_char(coalesce(k.kept_until, n.invited_at) AT TIME ZONE 'UTC',
                'YYYY-MM-DD"T"HH24:MI:SS"Z"')] AS arguments,
              n.invited_at AS at, '/training/suggestions/' || s.id AS href
            FROM training_suggestion_person n JOIN training_suggestion s ON s.id = n.suggestion_id JOIN person a ON a.id = s.author_id
            JOIN client_account c ON c.id = s.account_id JOIN training_program g ON g.id = n.program_id AND g.status = 'PUBLISHED'
            LEFT JOIN kept_seat k ON k.session_id = n.session_id AND k.person_id = n.person_id AND k.kept_until > :now
            WHERE n.person_id = :me AND n.declined_at IS NULL AND n.invited_at > CAST(:now AS timestamptz) - interval '14 days'
              AND %s IS NULL
            ORDER BY n.invited_at DESC LIMIT :enough""".formatted(Invitations.DOES));

    /** What was answered to the client lately. */
    private static final HomeKind ANSWERED = new HomeKind(Part.NEW, """
            SELECT 'school' AS icon, 'suggestions.home.answered' AS message,
              ARRAY['t' || min(r.name), 't' || s.title] AS arguments, max(n.closed_at) AS at,
              '/clients/' || s.account_id || '/suggestions/' || s.id AS href
            FROM client_contact c JOIN training_suggestion s ON s.account_id = c.account_id
            JOIN training_suggestion_person n ON n.suggestion_id = s.id JOIN person r ON r.id = n.answered_by
            WHERE c.person_id = :me AND c.removed_at IS NULL AND n.closed_at > CAST(:now AS timestamptz) - interval '14 days'
            GROUP BY s.id ORDER BY max(n.closed_at) DESC LIMIT :enough""");

    @Override
    public List<HomeKind> kindsFor(CurrentPerson me) {
        return me.client() ? List.of(ANSWERED) : List.of(OPEN, INVITED);
    }
}
