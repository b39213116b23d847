package app.trellis.suggestions;

import app.trellis.journey.MyData;
import org.springframework.stereotype.Component;

/** What somebody suggested or wrote about a suggestion, and what they were invited to: never what was declined for them. */
@Component
class MySuggestions implements MyData {

    @Override
    public String name() {
        return "suggested-training";
    }

    @Override
    public String sql() {
        return """
                SELECT 'INVITED' AS what, c.name AS client, s.title, s.reason AS words, n.invited_at AS at, n.kept_until, n.declined_at AS said_no_at
                FROM training_suggestion_person n JOIN training_suggestion s ON s.id = n.suggestion_id
                JOIN client_account c ON c.id = s.account_id WHERE n.person_id = :person AND n.invited_at IS NOT NULL
                UNION ALL
                SELECT 'SUGGESTED', c.name, s.title, s.reason, s.suggested_at, NULL, NULL
                FROM training_suggestion s JOIN client_account c ON c.id = s.account_id WHERE s.author_id = :person
                UNION ALL
                SELECT 'DECLINED FOR OTHERS', c.name, s.title, n.reason, n.closed_at, NULL, NULL
                FROM training_suggestion_person n JOIN training_suggestion s ON s.id = n.suggestion_id
                JOIN client_account c ON c.id = s.account_id WHERE n.answered_by = :person AND n.status = 'DECLINED'
                UNION ALL
                SELECT 'WROTE', c.name, s.title, m.text, m.written_at, NULL, NULL
                FROM training_suggestion_message m JOIN training_suggestion s ON s.id = m.suggestion_id
                JOIN client_account c ON c.id = s.account_id WHERE m.author_id = :person ORDER BY 5""";
    }
}
