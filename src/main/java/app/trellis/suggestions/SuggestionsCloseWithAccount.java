package app.trellis.suggestions;

import static app.trellis.suggestions.SuggestionRules.OPEN;

import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClosesWithAccount;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What nobody has answered: it ends with the work for the client, by {@link SuggestionRules#AT_WORK}. */
@Component
class SuggestionsCloseWithAccount implements ClosesWithAccount {

    private final JdbcClient jdbc;
    private final Clock clock;

    SuggestionsCloseWithAccount(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String message() {
        return "suggestions.closes";
    }

    @Override
    public long count(ClientAccountId account) {
        return jdbc.sql("""
                        SELECT count(*) FROM training_suggestion s JOIN training_suggestion_person n ON n.suggestion_id = s.id
                        WHERE s.account_id = :account AND %s""".formatted(OPEN))
                .param("account", account.value())
                .param("today", LocalDate.now(clock))
                .query(Long.class)
                .single();
    }
}
