package app.trellis.touchpoints;

import app.trellis.clients.ClientAccountId;
import app.trellis.lists.Conditions;
import app.trellis.lists.ListReader;
import app.trellis.lists.ListStatement;
import app.trellis.lists.RecordRows;
import app.trellis.people.CurrentPerson;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads touchpoints, when the next is due, and open actions for the pages. */
@Component
@Transactional(readOnly = true)
class TouchpointLists {

    /** More than a page shows at once. */
    static final int MOST = 50;

    private static final String ROWS = """
            SELECT t.id, t.level, t.starts_at, t.ends_at, t.zone, t.held_at, t.cancelled_at,
              (SELECT count(*) FROM touchpoint_participant tp WHERE tp.touchpoint_id = t.id) AS people,
              (SELECT count(*) FROM touchpoint_decision d WHERE d.touchpoint_id = t.id) AS decisions,
              (SELECT count(*) FROM touchpoint_action a WHERE a.touchpoint_id = t.id AND a.done_at IS NULL) AS open_actions
            FROM %s""";

    private static final String UNSETTLED = "t.held_at IS NULL AND t.cancelled_at IS NULL";

    private static final String ACTIONS = """
            SELECT a.id, a.touchpoint_id, a.what, p.name AS owner, a.due_on, a.due_on < CAST(:today AS date) AS overdue
            FROM touchpoint t JOIN touchpoint_action a ON a.touchpoint_id = t.id AND a.done_at IS NULL
            LEFT JOIN person p ON p.id = a.owner_id WHERE t.account_id = :account%s
            ORDER BY a.due_on, a.id LIMIT %d""";

    private final ListReader lists;
    private final JdbcClient jdbc;
    private final Clock clock;

    TouchpointLists(ListReader lists, JdbcClient jdbc, Clock clock) {
        this.lists = lists;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that are planned and that this person sees, the next first; whose time has passed, too. */
    List<TouchpointRow> planned(ClientAccountId account, CurrentPerson me) {
        return jdbc.sql(ROWS.formatted("touchpoint t") + " WHERE t.account_id = :account AND " + UNSETTLED + " AND "
                        + Touchpoints.SEEN + " ORDER BY t.starts_at, t.id LIMIT " + MOST)
                .param("account", account.value())
                .param("viewer", me.id().value())
                .param("hr", me.hr())
                .query(new RecordRows<>(TouchpointRow.class))
                .list();
    }

    /** Those that were held or cancelled and that this person sees, the latest first. */
    Page<TouchpointRow> past(ClientAccountId account, CurrentPerson me, Pageable page) {
        var conditions = new Conditions()
                .add("t.account_id = :account", "account", account.value())
                .add(Touchpoints.SEEN, "viewer", me.id().value())
                .with("hr", me.hr())
                .add("NOT (" + UNSETTLED + ")");
        var statement = new ListStatement("touchpoint t", conditions, "t.starts_at DESC, t.id", ROWS);
        return lists.page(statement, page, new RecordRows<>(TouchpointRow.class));
    }

    /** Each level on which both have met. */
    List<DueRow> due(ClientAccountId account) {
        return jdbc.sql("""
                        SELECT rhythm.level, last.held_on, last.due_on, %s AS overdue FROM %s
                        WHERE c.id = :account ORDER BY rhythm.number""".formatted(DueDates.OVERDUE, DueDates.DUE))
                .param("account", account.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("today", LocalDate.now(clock))
                .param("zone", clock.getZone().getId())
                .query(new RecordRows<>(DueRow.class))
                .list();
    }

    /** Of the touchpoints that this person sees. */
    List<ActionRow> openActions(ClientAccountId account, CurrentPerson me) {
        return jdbc.sql(ACTIONS.formatted(" AND " + Touchpoints.SEEN, MOST))
                .param("account", account.value())
                .param("today", LocalDate.now(clock))
                .param("viewer", me.id().value())
                .param("hr", me.hr())
                .query(new RecordRows<>(ActionRow.class))
                .list();
    }

    /** The next that is to come, for a page of the whole account. */
    List<TouchpointRow> next(ClientAccountId account) {
        return jdbc.sql(ROWS.formatted("touchpoint t") + " WHERE t.account_id = :account AND " + UNSETTLED
                        + " AND t.ends_at > :now ORDER BY t.starts_at, t.id LIMIT 1")
                .param("account", account.value())
                .param("now", Timestamp.from(clock.instant()))
                .query(new RecordRows<>(TouchpointRow.class))
                .list();
    }
}
