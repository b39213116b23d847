package app.trellis.suggestions;

import static app.trellis.suggestions.SuggestionRules.ANSWERER;
import static app.trellis.suggestions.SuggestionRules.CONTACT;
import static app.trellis.suggestions.SuggestionRules.KEEPER;
import static app.trellis.suggestions.SuggestionRules.SEEN;
import static app.trellis.suggestions.SuggestionRules.STATE;

import app.trellis.clients.ClientAccountId;
import app.trellis.lists.RecordRows;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.training.ProgramId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds suggestions and their people, as somebody may see them by {@link SuggestionRules}. */
@Component
@Transactional
class SuggestionReader {

    private static final String PEOPLE = """
            SELECT p.id AS person_id, p.name, p.job_title, %s AS state, r.id AS answerer_id, r.name AS answerer, n.reason, g.title AS program
            FROM training_suggestion s JOIN training_suggestion_person n ON n.suggestion_id = s.id
            JOIN person p ON p.id = n.person_id LEFT JOIN person r ON r.id = %s
            LEFT JOIN training_program g ON g.id = n.program_id AND g.status <> 'DRAFT'
            WHERE s.id = :id AND s.account_id = :account AND %s ORDER BY r.name NULLS LAST, r.id, p.name, p.id
            """.formatted(STATE, ANSWERER, SEEN);

    /** Who looks after the account, and is one of the people, reads no talk that may be about them. */
    private static final String TALK = """
            SELECT m.answerer_id, r.name AS answerer, a.name AS author, m.text, m.written_at
            FROM training_suggestion s JOIN training_suggestion_message m ON m.suggestion_id = s.id
            JOIN person r ON r.id = m.answerer_id JOIN person a ON a.id = m.author_id
            WHERE s.id = :id AND s.account_id = :account AND (%s OR m.answerer_id = :viewer OR %s AND NOT EXISTS (
              SELECT FROM training_suggestion_person n WHERE n.suggestion_id = s.id AND n.person_id = :viewer))
            ORDER BY m.written_at, m.id
            """.formatted(CONTACT, KEEPER);

    private final Suggestions suggestions;
    private final JdbcClient jdbc;
    private final Clock clock;

    SuggestionReader(Suggestions suggestions, JdbcClient jdbc, Clock clock) {
        this.suggestions = suggestions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<String, Object> parameters(CurrentPerson me) {
        return Map.of(
                "viewer", me.id().value(),
                "hr", me.hr(),
                "today", LocalDate.now(clock),
                "zone", clock.getZone().getId());
    }

    /** With all of its people that the viewer sees; nothing where that is nobody. */
    Optional<SuggestionPage> visibleTo(CurrentPerson me, ClientAccountId account, SuggestionId id) {
        var people = people(me, account, id);
        if (people.isEmpty()) return Optional.empty();
        return suggestions.findById(id).map(found -> new SuggestionPage(found, people));
    }

    /** The same for a change: others who want to change it wait until this transaction ends. */
    Optional<SuggestionPage> visibleForChange(CurrentPerson me, ClientAccountId account, SuggestionId id) {
        return suggestions.locked(id).flatMap(locked -> visibleTo(me, account, id));
    }

    private List<PersonRow> people(CurrentPerson me, ClientAccountId account, SuggestionId id) {
        return statement(PEOPLE, me, account, id)
                .query(new RecordRows<>(PersonRow.class))
                .list();
    }

    List<TalkRow> talk(CurrentPerson me, Suggestion about) {
        return statement(TALK, me, about.accountId(), about.id())
                .query(new RecordRows<>(TalkRow.class))
                .list();
    }

    private StatementSpec statement(String sql, CurrentPerson me, ClientAccountId account, SuggestionId id) {
        return jdbc.sql(sql).params(parameters(me)).param("id", id.value()).param("account", account.value());
    }

    /** For whom the same was suggested already and is not settled, by name. */
    List<PersonCard> settling(ClientAccountId account, @Nullable ProgramId program, String title) {
        return jdbc.sql("""
                        SELECT DISTINCT p.id, p.name, p.job_title FROM training_suggestion s
                        JOIN training_suggestion_person n ON n.suggestion_id = s.id JOIN person p ON p.id = n.person_id
                        WHERE s.account_id = :account AND %s IN ('OPEN', 'DISCUSSED', 'WANTED', 'ACCEPTED')
                          AND CASE WHEN CAST(:program AS uuid) IS NULL THEN s.program_id IS NULL AND text_key(s.title) = text_key(:title)
                            ELSE s.program_id = :program END
                        ORDER BY p.name, p.id
                        """.formatted(STATE))
                .param("account", account.value())
                .param("program", program == null ? null : program.value())
                .param("title", title)
                .param("today", LocalDate.now(clock))
                .param("zone", clock.getZone().getId())
                .query(PersonCard.class)
                .list();
    }
}
