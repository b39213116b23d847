package app.trellis.suggestions;

import static app.trellis.suggestions.SuggestionRules.OPEN;

import app.trellis.clients.AgendaSource;
import org.springframework.stereotype.Component;

/**
 * What a client suggested and nobody has answered stands on the agenda of the next touchpoint; who is named in it and reads
 * the agenda learns of it only once it is accepted.
 */
@Component
class OpenSuggestions implements AgendaSource {

    @Override
    public String sql() {
        return """
                SELECT 'suggestions.agenda' AS message, ARRAY['t' || s.title, 'n' || count(*)] AS arguments, s.id AS about,
                  '/clients/' || s.account_id || '/suggestions/' || s.id AS href, s.suggested_at AS since, 2 AS weight
                FROM training_suggestion s JOIN training_suggestion_person n ON n.suggestion_id = s.id
                WHERE s.account_id = :account AND n.person_id <> ALL (:people) AND %s GROUP BY s.id""".formatted(OPEN);
    }
}
