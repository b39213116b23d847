package app.trellis.feedback;

import app.trellis.lists.Chosen;
import app.trellis.lists.Conditions;
import app.trellis.lists.ListReader;
import app.trellis.lists.ListStatement;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody received and their manager of today cannot read. They alone hand it over; private notes, which they do not
 * see themselves, and what was withdrawn, are never part of it.
 */
@Component
@Transactional
class Handovers {

    /** On {@code feedback f}: the manager of today neither wrote it nor reads it by name. */
    private static final String UNREAD = """
            f.author_id <> :manager AND NOT EXISTS (
              SELECT FROM feedback_reader r WHERE r.feedback_id = f.id AND r.person_id = :manager)""";

    /**
     * Selects what was for a manager of :person, who was another one than :manager: there is something to decide. It looks
     * back a year, and not behind what was decided about this manager before.
     */
    static final String UNDECIDED = """
            SELECT FROM feedback f
            WHERE f.recipient_id = :person AND f.status = 'SENT' AND f.sent_at > CAST(:now AS timestamptz) - interval '1 year'
              AND f.visibility IN ('RECIPIENT_AND_MANAGER', 'CLIENT_SHARED') AND NOT coalesce(f.held_until > CAST(:now AS timestamptz), false)
              AND f.sent_at > coalesce((SELECT h.settled_at FROM feedback_handover h
                WHERE h.person_id = :person AND h.manager_id = :manager), '-infinity')
              AND\s""" + UNREAD;

    private final ListReader lists;
    private final JdbcClient jdbc;
    private final Clock clock;

    Handovers(ListReader lists, JdbcClient jdbc, Clock clock) {
        this.lists = lists;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What can be handed over, the newest first. */
    Page<FeedbackRow> open(CurrentPerson me, PersonId manager, Pageable page) {
        return page(unread(me, manager), page);
    }

    private Page<FeedbackRow> page(Conditions conditions, Pageable page) {
        var statement = new ListStatement("feedback f", conditions, "f.sent_at DESC, f.id", FeedbackLists.ROWS);
        return lists.page(statement, page, FeedbackLists.ROW);
    }

    /** What of it was sent this year. */
    Page<FeedbackRow> ofThisYear(CurrentPerson me, PersonId manager) {
        return page(thisYear(unread(me, manager)), Chosen.MOST);
    }

    /** Whether this person has another manager than before, and has not decided. */
    boolean isUndecided(PersonId person, PersonId manager) {
        return jdbc.sql("SELECT EXISTS (" + UNDECIDED + ")")
                .param("person", person.value())
                .param("manager", manager.value())
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    /** Returns those that the manager could not read before. */
    List<FeedbackId> handOver(CurrentPerson me, PersonId manager, Collection<FeedbackId> pieces) {
        var ids = pieces.stream().map(FeedbackId::value).toArray(UUID[]::new);
        var conditions = unread(me, manager).add("f.id = ANY (:pieces)", "pieces", ids);
        settle(me, manager);
        return jdbc.sql("""
                        INSERT INTO feedback_reader (feedback_id, person_id, reason, since, handed_over_by)
                        SELECT f.id, :manager, 'HANDED_OVER', :now, :viewer FROM feedback f""" + conditions.where() + " ON CONFLICT DO NOTHING RETURNING feedback_id")
                .params(conditions.parameters())
                .query((row, number) -> new FeedbackId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Nothing is asked any more about what this person received until now. */
    void settle(CurrentPerson me, PersonId manager) {
        jdbc.sql("""
                        INSERT INTO feedback_handover (person_id, manager_id, settled_at) VALUES (:person, :manager, :now)
                        ON CONFLICT (person_id, manager_id) DO UPDATE SET settled_at = :now""")
                .param("person", me.id().value())
                .param("manager", manager.value())
                .param("now", now())
                .update();
    }

    private Conditions unread(CurrentPerson me, PersonId manager) {
        return new Conditions()
                .add(
                        "f.recipient_id = :viewer AND f.status = 'SENT'",
                        "viewer",
                        me.id().value())
                .add(VisibilityRule.SQL, "now", now())
                .with("hr", false)
                .add(UNREAD, "manager", manager.value());
    }

    private Conditions thisYear(Conditions conditions) {
        Instant since = Year.now(clock).atDay(1).atStartOfDay(clock.getZone()).toInstant();
        return conditions.add("f.sent_at >= :since", "since", Timestamp.from(since));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
