package app.trellis.suggestions;

import app.trellis.lists.RecordRows;
import app.trellis.people.CurrentPerson;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what somebody is invited to. Nobody else has a way to it. */
@Component
@Transactional(readOnly = true)
class Invitations {

    /** On {@code training_suggestion_person n}: what the person does in the program. */
    static final String DOES = """
            (SELECT min(CASE WHEN e.attended OR e.completed_at IS NOT NULL THEN 'DONE' ELSE e.status END)
              FROM enrolment e LEFT JOIN training_session t ON t.id = e.session_id
              WHERE e.person_id = n.person_id AND e.program_id = n.program_id AND e.status <> 'CANCELLED'
                AND (e.attended OR e.completed_at IS NOT NULL OR e.session_id IS NULL
                  OR t.cancelled_at IS NULL AND t.ends_at > :now))""";

    private static final String ONE = """
            SELECT s.id, a.name AS author, c.name AS account, s.reason, g.id AS program, g.title, g.summary, g.kind,
              g.status = 'PUBLISHED' AS is_offered, t.id AS session, t.starts_at, t.ends_at, t.zone,
              coalesce(t.cancelled_at IS NULL AND t.deadline > :now, false) AS is_open, n.kept_until,
              EXISTS (SELECT FROM kept_seat k
                WHERE k.session_id = n.session_id AND k.person_id = n.person_id AND k.kept_until > :now) AS is_kept,
              n.declined_at, %s AS state
            FROM training_suggestion_person n JOIN training_suggestion s ON s.id = n.suggestion_id
            JOIN person a ON a.id = s.author_id JOIN client_account c ON c.id = s.account_id
            JOIN training_program g ON g.id = n.program_id AND g.status <> 'DRAFT' LEFT JOIN training_session t ON t.id = n.session_id
            WHERE n.suggestion_id = :id AND n.person_id = :me AND n.invited_at IS NOT NULL
            """.formatted(DOES);

    private final JdbcClient jdbc;
    private final Clock clock;

    Invitations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Invitation> of(CurrentPerson me, SuggestionId id) {
        return jdbc.sql(ONE)
                .param("id", id.value())
                .param("me", me.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .query(new RecordRows<>(Invitation.class))
                .optional();
    }
}
