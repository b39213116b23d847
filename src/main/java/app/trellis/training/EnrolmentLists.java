package app.trellis.training;

import app.trellis.lists.ListPage;
import app.trellis.lists.RecordRows;
import app.trellis.people.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one person's enrolments: to come, waiting for a seat, and done. */
@Component
@Transactional(readOnly = true)
class EnrolmentLists {

    private static final String FROM = """
            FROM enrolment e JOIN training_program t ON t.id = e.program_id
            LEFT JOIN training_session s ON s.id = e.session_id
            WHERE e.person_id = :me AND e.status = :status AND s.cancelled_at IS NULL
            """;

    private static final String WHAT = """
            SELECT e.id AS enrolment_id, t.id AS program_id, s.id AS session_id, t.title, t.kind, s.starts_at, s.ends_at, s.zone, s.place,
              e.attended, coalesce(e.completed_at, CASE WHEN s.ends_at <= :now THEN s.ends_at END) AS done_at,
              CASE WHEN e.status = 'WAITING' THEN (SELECT count(*) FROM enrolment o
                WHERE o.session_id = e.session_id AND o.status = 'WAITING' AND o.arrival <= e.arrival) ELSE 0 END AS line
            """;

    /** Self-paced programs that are not done, and sessions that are not over; nobody waits for one that has begun. */
    static final String OPEN = " AND e.completed_at IS NULL AND (s.ends_at IS NULL OR s.ends_at > :now)"
            + " AND (e.status <> 'WAITING' OR s.starts_at > :now)";

    private static final String DONE = " AND (e.completed_at IS NOT NULL OR s.ends_at <= :now)";

    /** Nobody has more to come; a limit all the same. */
    private static final int MOST = 200;

    private static final RowMapper<EnrolmentRow> ROW = new RecordRows<>(EnrolmentRow.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    EnrolmentLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<EnrolmentRow> toCome(PersonId me) {
        return open(me, Enrolment.Status.ENROLLED);
    }

    List<EnrolmentRow> waiting(PersonId me) {
        return open(me, Enrolment.Status.WAITING);
    }

    private List<EnrolmentRow> open(PersonId me, Enrolment.Status status) {
        return jdbc.sql(WHAT + FROM + OPEN + " ORDER BY s.starts_at NULLS LAST, e.id LIMIT " + MOST)
                .params(parameters(me, status))
                .query(ROW)
                .list();
    }

    /** What is over, the latest first. */
    Page<EnrolmentRow> done(PersonId me, Pageable page) {
        var parameters = parameters(me, Enrolment.Status.ENROLLED);
        var count = jdbc.sql("SELECT count(*) " + FROM + DONE)
                .params(parameters)
                .query(Long.class)
                .single();
        return ListPage.of(
                page,
                count,
                shown -> jdbc.sql(WHAT
                                + FROM
                                + DONE
                                + " ORDER BY done_at DESC, e.id LIMIT %d OFFSET %d"
                                        .formatted(shown.getPageSize(), shown.getOffset()))
                        .params(parameters)
                        .query(ROW)
                        .list());
    }

    /** Of my own enrolment, once I was there or am done. */
    Optional<Certificate> certificate(PersonId me, EnrolmentId enrolment) {
        return jdbc.sql("""
                        SELECT p.name AS person, t.title, t.provider, t.minutes, s.starts_at, s.ends_at, s.zone,
                          CAST(e.completed_at AT TIME ZONE :zone AS date) AS completed_on
                        FROM enrolment e JOIN training_program t ON t.id = e.program_id JOIN person p ON p.id = e.person_id
                        LEFT JOIN training_session s ON s.id = e.session_id
                        WHERE e.id = :id AND e.person_id = :me AND e.status = 'ENROLLED' AND s.cancelled_at IS NULL
                          AND (e.attended OR e.completed_at IS NOT NULL)
                        """)
                .param("id", enrolment.value())
                .param("me", me.value())
                .param("zone", clock.getZone().getId())
                .query(new RecordRows<>(Certificate.class))
                .optional();
    }

    private Map<String, Object> parameters(PersonId me, Enrolment.Status status) {
        return Map.of("me", me.value(), "status", status.name(), "now", Timestamp.from(clock.instant()));
    }
}
