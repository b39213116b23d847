package app.trellis.feedback;

import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClientFixtures;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** How PostgreSQL finds the few that one person may read, among very many. */
@PageTest
class FeedbackPlanTests {

    /** A million are tried with {@code -Dtrellis.feedback.records=1000000}; the plans are the same. */
    private static final int RECORDS = Integer.getInteger("trellis.feedback.records", 20_000);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private ClientFixtures clients;

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyPageUsesAnIndexAmongVeryManyRecords() {
        var marco = firm.employee("Marco Silva");
        var amara = firm.reportOf(marco, "Amara Okafor");
        var hana = firm.hr("Hana Kimura");
        var claire = firm.client("Claire Bennett");
        var brightwater = clients.account("Brightwater Insurance", hana);
        clients.assign(brightwater, amara);
        clients.contact(brightwater, claire, hana);
        many(amara, marco, claire, brightwater);
        var one = jdbc.sql(
                        "SELECT id FROM feedback WHERE recipient_id = ? AND account_id IS NOT NULL AND status = 'SENT' LIMIT 1")
                .param(amara.id().value())
                .query(UUID.class)
                .single();

        var scans = new ArrayList<String>();
        for (var person : List.of(amara, marco, hana, claire)) {
            for (var box : FeedbackFolder.of(person)) {
                for (var more : List.of(
                        "",
                        "&sort=oldest",
                        "&page=300",
                        "&q=refund",
                        "&q=amara",
                        "&kind=EVALUATION_NOTE",
                        "&within=MONTH",
                        "&within=HALF_YEAR",
                        "&person=" + amara.id(),
                        "&account=" + brightwater + "&within=HALF_YEAR&person=" + amara.id(),
                        "&from=" + marco.id())) scans.addAll(scansOf("/feedback?box=" + box + more, person));
            }
            scans.addAll(scansOf("/", person));
            scans.addAll(scansOf("/feedback/" + one, person));
        }
        scans.addAll(scansOf("/team?quiet=60", marco));
        scans.addAll(scansOf("/clients/" + brightwater + "/feedback", claire));
        assertThat(scans).isEmpty();
        assertThat(plans("/feedback?box=ALL&q=refund", hana))
                .as("words of all feedback")
                .anyMatch(plan -> plan.contains("feedback_search"));
        assertThat(plans("/", marco))
                .as("what is held, among all that a manager reads")
                .anyMatch(plan -> plan.contains("feedback_held"));
    }

    private List<String> scansOf(String address, CurrentPerson person) {
        return plans(address, person).stream()
                .filter(Statements.scansAllOf("feedback").or(Statements.scansAllOf("feedback_reader")))
                .map(plan -> person.name() + " at " + address + ": " + plan)
                .toList();
    }

    private List<String> plans(String address, CurrentPerson person) {
        return statements.plansDuring(
                () -> assertThat(mvc.get().uri(address).with(as(person))).hasStatusOk());
    }

    /** A thousand people, each with a manager, who write to each other in all visibilities; most of it is old. */
    private void many(CurrentPerson amara, CurrentPerson marco, CurrentPerson claire, ClientAccountId account) {
        jdbc.sql("""
                        INSERT INTO person (id, kind, name, email, employee_number, job_title, department_id, manager_id, hired_on, version)
                        SELECT gen_random_uuid(), 'EMPLOYEE', 'Person ' || n, 'many' || n || '@list.example', 'MANY' || n, 'Clerk',
                          m.department_id, CASE WHEN n % 100 = 0 THEN m.id END, current_date, 0
                        FROM generate_series(1, 1000) n, (SELECT id, department_id FROM person WHERE id = ?) m
                        """).param(marco.id().value()).update();
        jdbc.sql("""
                        UPDATE person p SET manager_id = m.id FROM person m
                        WHERE p.manager_id IS NULL AND p.email LIKE 'many%@list.example' AND m.employee_number LIKE 'MANY%'
                          AND m.manager_id IS NOT NULL
                          AND substr(m.employee_number, 5)::int = (substr(p.employee_number, 5)::int % 10 + 1) * 100
                        """).update();
        jdbc.sql("""
                        CREATE TEMPORARY TABLE crowd ON COMMIT DROP AS
                        SELECT row_number() OVER (ORDER BY id)::int - 1 AS seat, id, manager_id FROM person WHERE kind = 'EMPLOYEE'
                        """).update();
        jdbc.sql("ANALYZE crowd, person").update();
        for (var from = 0; from < RECORDS; from += 50_000) {
            jdbc.sql("""
                            INSERT INTO feedback (id, author_id, recipient_id, kind, visibility, situation, behaviour, impact,
                              next_step, status, account_id, written_at, sent_at, version)
                            SELECT gen_random_uuid(), a.id, r.id,
                              (ARRAY['PRAISE', 'TO_IMPROVE', 'PRAISE', 'PRAISE', 'EVALUATION_NOTE'])[1 + n % 5],
                              (ARRAY['RECIPIENT', 'RECIPIENT_AND_MANAGER', 'MANAGER_ONLY', 'CLIENT_SHARED'])[1 + n / 7 % 4],
                              'In the call about ' || (ARRAY['a claim', 'a queue', 'a visa', 'a parcel'])[1 + n % 4],
                              CASE n % 1000 WHEN 7 THEN 'the refund was agreed' ELSE 'you listened ' || n END, 'It was settled', '',
                              CASE WHEN n % 50 = 0 THEN 'DRAFT' ELSE 'SENT' END,
                              CASE WHEN n / 7 % 4 = 3 AND n % 50 > 0 AND n % 60 = 1 THEN CAST(:account AS uuid) END,
                              now() - n * interval '1 minute', CASE WHEN n % 50 > 0 THEN now() - n * interval '1 minute' END, 0
                            FROM generate_series(CAST(:from AS int) + 1, CAST(:from AS int) + 50000) n
                            JOIN crowd r ON r.seat = n % 1000 JOIN crowd a ON a.seat = (n / 1000 * 7 + n + 1) % 1000
                            WHERE a.id <> r.id AND n <= CAST(:records AS int)
                            """)
                    .param("from", from)
                    .param("records", RECORDS)
                    .param("account", account.value())
                    .update();
        }
        // Amara and Marco among the writers, as all others are.
        jdbc.sql("""
                        INSERT INTO feedback (id, author_id, recipient_id, kind, visibility, situation, behaviour, impact,
                          next_step, status, account_id, written_at, sent_at, version)
                        SELECT gen_random_uuid(), :marco, :amara, 'PRAISE', 'CLIENT_SHARED', 'On Monday', 'you called', 'It was settled',
                          '', 'SENT', :account, now() - n * interval '1 day', now() - n * interval '1 day', 0 FROM generate_series(1, 30) n
                        """)
                .param("marco", marco.id().value())
                .param("amara", amara.id().value())
                .param("account", account.value())
                .update();
        // Also for the foreign keys, whose plan may be one from when the table was empty: a scan for each row.
        jdbc.sql("ANALYZE feedback").update();
        jdbc.sql("""
                        INSERT INTO feedback_reader (feedback_id, person_id, reason)
                        SELECT f.id, r.manager_id, 'MANAGER' FROM feedback f JOIN crowd r ON r.id = f.recipient_id
                        WHERE f.status = 'SENT' AND f.visibility <> 'RECIPIENT' AND r.manager_id <> f.author_id
                        """).update();
        jdbc.sql("""
                        INSERT INTO feedback_reader (feedback_id, person_id, reason, account_id, contact_since)
                        SELECT f.id, c.person_id, 'CONTACT', f.account_id, c.added_at
                        FROM feedback f JOIN client_contact c ON c.person_id = :contact WHERE f.account_id IS NOT NULL
                        """).param("contact", claire.id().value()).update();
        jdbc.sql("ANALYZE feedback_reader").update();
    }
}
