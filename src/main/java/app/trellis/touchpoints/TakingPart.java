package app.trellis.touchpoints;

import static java.util.stream.Collectors.toMap;

import app.trellis.clients.ClientAccountId;
import app.trellis.people.PersonId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers whom of the two sides one can name: to take part, to decide, to do something. Who has gone is nobody to name. */
@Component
@Transactional(readOnly = true)
class TakingPart {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    TakingPart(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** Somebody of a side. */
    record Candidate(PersonId id, String name, String jobTitle, Side side) {}

    /** One of a list in a form. */
    record Choice(String value, String label) {}

    /** The contacts of the account, with and without sign-in; its account manager, and who of the firm took part in any of its touchpoints. */
    List<Candidate> candidates(ClientAccountId account) {
        return candidates(account, null);
    }

    private List<Candidate> candidates(ClientAccountId account, @Nullable UUID touchpoint) {
        return jdbc.sql("""
                        SELECT p.id, p.name, p.job_title, CASE p.kind WHEN 'EMPLOYEE' THEN 'FIRM' ELSE 'CLIENT' END AS side
                        FROM person p WHERE p.left_on IS NULL AND p.id IN (
                          SELECT person_id FROM client_contact WHERE account_id = :account AND removed_at IS NULL
                          UNION SELECT account_manager_id FROM client_account WHERE id = :account
                          UNION SELECT e.id FROM touchpoint t JOIN touchpoint_participant tp ON tp.touchpoint_id = t.id
                            JOIN person e ON e.id = tp.person_id AND e.kind = 'EMPLOYEE'
                            WHERE t.account_id = :account AND (CAST(:touchpoint AS uuid) IS NULL OR t.id = :touchpoint))
                        ORDER BY side, p.name, p.id""")
                .param("account", account.value())
                .param("touchpoint", touchpoint)
                .query(Candidate.class)
                .list();
    }

    /** Who takes part, also those who have gone since. */
    List<Candidate> participants(TouchpointId touchpoint) {
        return jdbc.sql("""
                        SELECT p.id, p.name, p.job_title, CASE p.kind WHEN 'EMPLOYEE' THEN 'FIRM' ELSE 'CLIENT' END AS side
                        FROM touchpoint_participant tp JOIN person p ON p.id = tp.person_id
                        WHERE tp.touchpoint_id = ? ORDER BY side, p.name, p.id""").param(touchpoint.value()).query(Candidate.class).list();
    }

    /** Who reads this touchpoint and so can answer for something of it, by name. */
    Map<PersonId, Candidate> answerable(Touchpoint touchpoint) {
        return candidates(touchpoint.accountId(), touchpoint.id().value()).stream()
                .collect(toMap(Candidate::id, one -> one, (one, same) -> one, LinkedHashMap::new));
    }

    List<Choice> owners(Touchpoint touchpoint) {
        return answerable(touchpoint).values().stream()
                .map(one -> new Choice(one.id().toString(), one.name() + " · " + one.jobTitle()))
                .toList();
    }

    /** The sides, then the people. */
    List<Choice> deciders(Touchpoint touchpoint) {
        var sides = Arrays.stream(DecidingSide.values())
                .map(side -> new Choice(side.name(), text("touchpoints.decision.side." + side)));
        return Stream.concat(sides, owners(touchpoint).stream()).toList();
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
