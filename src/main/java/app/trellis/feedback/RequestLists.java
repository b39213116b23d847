package app.trellis.feedback;

import static java.util.stream.Collectors.toMap;

import app.trellis.lists.Conditions;
import app.trellis.lists.ListReader;
import app.trellis.lists.ListStatement;
import app.trellis.lists.RecordRows;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the requests that a person has sent or received. */
@Component
@Transactional(readOnly = true)
class RequestLists {

    /** The answer as far as the viewer may read it. */
    private static final String ROWS = """
            SELECT q.id, p.name AS who, asked.name AS asked, q.asked_id, coalesce(q.about_id, q.requester_id) AS recipient_id,
              about.name AS recipient, q.by_link, q.mailed_at, q.reminded_at, q.topic, q.due_on, q.asked_at, q.reason,
              CASE WHEN q.status = 'ANSWERED' AND q.about_id = :viewer AND answer.id IS NULL THEN 'OPEN' ELSE q.status END AS status,
              answer.id AS feedback_id
            FROM %%%%s JOIN person p ON p.id = q.%%s JOIN person asked ON asked.id = q.asked_id
              LEFT JOIN person about ON about.id = q.about_id
              LEFT JOIN feedback answer ON answer.id = (SELECT f.id FROM feedback f WHERE f.id = q.feedback_id AND %s)""".formatted(VisibilityRule.SQL);

    private static final RowMapper<RequestRow> ROW = new RecordRows<>(RequestRow.class);

    private final ListReader lists;
    private final JdbcClient jdbc;
    private final Clock clock;

    RequestLists(ListReader lists, JdbcClient jdbc, Clock clock) {
        this.lists = lists;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What others ask of me and I have not answered, unless they or those it is about have left; the most urgent first. */
    Page<RequestRow> askedOf(CurrentPerson me, Pageable page) {
        var conditions = new Conditions()
                .add("q.status = 'OPEN'")
                .add(FeedbackRequest.STANDS)
                .add("q.asked_id = :me", "me", me.id().value())
                .add(
                        "NOT EXISTS (SELECT FROM person r WHERE r.id IN (q.requester_id, q.about_id) AND r.left_on IS NOT NULL)");
        return page(conditions, "q.due_on, q.id", "requester_id", me, page);
    }

    /** What I asked of others, the latest first. */
    Page<RequestRow> askedBy(CurrentPerson me, Pageable page) {
        var conditions =
                new Conditions().add("q.requester_id = :me", "me", me.id().value());
        return page(conditions, "q.asked_at DESC, q.id", "asked_id", me, page);
    }

    /** What others asked about me, the latest first; open as long as the answer has not reached me. */
    Page<RequestRow> about(CurrentPerson me, Pageable page) {
        var conditions =
                new Conditions().add("q.about_id = :me", "me", me.id().value()).add("q.status <> 'TAKEN_BACK'");
        return page(conditions, "q.asked_at DESC, q.id", "requester_id", me, page);
    }

    private Page<RequestRow> page(Conditions conditions, String order, String other, CurrentPerson me, Pageable page) {
        conditions.with("viewer", me.id().value()).with("hr", me.hr()).with("now", Timestamp.from(clock.instant()));
        var statement = new ListStatement("feedback_request q", conditions, order, ROWS.formatted(other));
        return lists.page(statement, page, ROW);
    }

    private record OpenRequests(PersonId requesterId, int count) {}

    /** How many requests of each direct report this manager has not answered, where there are any. */
    Map<PersonId, Integer> openOfReports(CurrentPerson manager) {
        return jdbc.sql("""
                        SELECT q.requester_id, count(*) AS count FROM feedback_request q JOIN person p ON p.id = q.requester_id
                        WHERE q.asked_id = :me AND q.status = 'OPEN' AND p.manager_id = :me GROUP BY q.requester_id
                        """).param("me", manager.id().value()).query(OpenRequests.class).list().stream()
                .collect(toMap(OpenRequests::requesterId, OpenRequests::count));
    }
}
