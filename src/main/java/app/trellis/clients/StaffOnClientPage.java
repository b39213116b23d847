package app.trellis.clients;

import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works for the client, and who joined or left in the last quarter or will. */
@Component
@Order(50)
class StaffOnClientPage implements ClientPagePart {

    private static final int DAYS = 92;
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    StaffOnClientPage(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param changes the latest first; at most {@value #MOST} */
    record Part(long present, List<StaffChange> changes, StaffOverTime overTime) {}

    @Override
    public String template() {
        return "clients/staff";
    }

    @Override
    public Optional<?> of(ClientAccountCard account, CurrentPerson viewer) {
        var overTime = StaffOverTime.of(months(account.id()));
        return Optional.of(new Part(overTime.present(), changes(account.id()), overTime));
    }

    /**
     * Who comes back from one assignment to the next without a break neither leaves nor joins. Who left the company left the
     * client with their last day there.
     */
    private List<StaffChange> changes(ClientAccountId account) {
        return jdbc.sql("""
                        SELECT p.name, p.job_title, change.joined, change.day FROM client_assignment s
                        JOIN person p ON p.id = s.person_id
                        CROSS JOIN LATERAL (VALUES (true, s.started_on), (false, least(s.ended_on - 1, p.left_on))) AS change (joined, day)
                        WHERE s.account_id = :account AND (p.left_on IS NULL OR s.started_on <= p.left_on)
                          AND change.day > CAST(:today AS date) - CAST(:days AS integer)
                          AND NOT EXISTS (SELECT FROM client_assignment o WHERE o.person_id = s.person_id AND o.account_id = s.account_id
                            AND CASE WHEN change.joined THEN o.ended_on = s.started_on ELSE o.started_on = s.ended_on END)
                        ORDER BY change.day DESC, p.name, p.id LIMIT :most
                        """)
                .param("account", account.value())
                .param("today", LocalDate.now(clock))
                .param("days", DAYS)
                .param("most", MOST)
                .query(StaffChange.class)
                .list();
    }

    /** How many worked for the account on the first day of each of the last twelve months, and do today. */
    private List<StaffOverTime.Month> months(ClientAccountId account) {
        return jdbc.sql("""
                        SELECT month.day, count(s.id) AS people FROM (
                          SELECT CAST(date_trunc('month', CAST(:today AS date)) AS date) - make_interval(months => back) AS day
                          FROM generate_series(11, 0, -1) AS back UNION ALL SELECT CAST(:today AS date)) month
                        LEFT JOIN (client_assignment s JOIN person p ON p.id = s.person_id)
                          ON s.account_id = :account AND s.started_on <= month.day
                          AND (s.ended_on IS NULL OR s.ended_on > month.day) AND (p.left_on IS NULL OR p.left_on > month.day)
                        GROUP BY month.day ORDER BY month.day
                        """)
                .param("account", account.value())
                .param("today", LocalDate.now(clock))
                .query(StaffOverTime.Month.class)
                .list();
    }
}
