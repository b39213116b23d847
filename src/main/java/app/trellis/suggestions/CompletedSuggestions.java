package app.trellis.suggestions;

import static app.trellis.suggestions.SuggestionRules.DONE_AT;

import app.trellis.clients.ClientAccountCard;
import app.trellis.clients.ClientPagePart;
import app.trellis.lists.RecordRows;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * On the page of how the people of a client are doing: which of the training that it suggested they have completed since. When
 * is not told, not even by the order.
 */
@Component
@Order(30)
@Transactional(readOnly = true)
class CompletedSuggestions implements ClientPagePart {

    /** More than anybody reads at once: the suggestions themselves tell of the rest. */
    private static final int MOST = 20;

    private static final String COMPLETED = """
            SELECT p.name, g.title
            FROM training_suggestion s JOIN training_suggestion_person n ON n.suggestion_id = s.id
            JOIN training_program g ON g.id = n.program_id JOIN person p ON p.id = n.person_id
            WHERE s.account_id = :account AND n.invited_at IS NOT NULL AND %s >= s.suggested_at
            ORDER BY s.suggested_at DESC, p.name, g.title LIMIT :most
            """.formatted(DONE_AT);

    private final JdbcClient jdbc;
    private final Clock clock;

    CompletedSuggestions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String template() {
        return "suggestions/client";
    }

    @Override
    public Optional<List<CompletedRow>> of(ClientAccountCard account, CurrentPerson viewer) {
        var rows = jdbc.sql(COMPLETED)
                .param("account", account.id().value())
                .param("zone", clock.getZone().getId())
                .param("most", MOST)
                .query(new RecordRows<>(CompletedRow.class))
                .list();
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
    }
}
