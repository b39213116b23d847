package app.trellis.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.Committed;
import app.trellis.HttpBrowser;
import app.trellis.ServedTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.signin.Access;
import app.trellis.signin.PermissionRequests;
import app.trellis.signin.Role;
import app.trellis.signin.Viewers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two clicks on the button of each kind of form, which arrive at the same moment: one record, and both answers lead to
 * it. The requests are of one session, as a browser sends them.
 */
@ServedTest
class SentTwiceTests {

    /** How often each form is tried, each time a new one. More of them find nothing else, and take their time. */
    private static final int PAIRS = Integer.getInteger("trellis.pairs", 4);

    @LocalServerPort
    private int port;

    @Autowired
    private Firm firm;

    @Autowired
    private Access access;

    @Autowired
    private PermissionRequests requests;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Viewers people;
    private Map<String, Object> records;

    @BeforeEach
    void begin() {
        transaction.executeWithoutResult(status -> {
            people = Viewers.of(firm);
            records = requests.records(people);
        });
    }

    @Test
    @Committed
    void opening() {
        var department = jdbc.sql("SELECT id FROM department LIMIT 1")
                .query(String.class)
                .single();
        var fields = Map.of(
                "title", "Payroll Analyst",
                "department", department,
                "location", "Lisbon",
                "workplace", "HYBRID",
                "positions", "1",
                "audience", "EMPLOYEES");
        oneRecordEach(hana(), "/openings/new", "/openings", fields, "opening WHERE title = 'Payroll Analyst'");
    }

    @Test
    @Committed
    void training() {
        var fields = Map.of("title", "Excel", "kind", "CLASSROOM");
        oneRecordEach(hana(), "/trainings/new", "/trainings", fields, "training_program WHERE title = 'Excel'");
    }

    private void oneRecordEach(
            HttpBrowser browser, String page, String action, Map<String, String> fields, String records) {
        for (var pair = 1; pair <= PAIRS; pair++) {
            var answers = browser.sendTwice(action, browser.form(page, action, fields));
            leadToOnePage(answers);
            assertThat(count(records)).as(records).isEqualTo(pair);
        }
    }

    private static void leadToOnePage(List<HttpResponse<String>> answers) {
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302));
        assertThat(answers.stream()
                        .map(answer -> answer.headers().firstValue("Location"))
                        .distinct())
                .hasSize(1);
    }

    private HttpBrowser hana() {
        return browser(people.hr());
    }

    private HttpBrowser browser(CurrentPerson person) {
        var roles = EnumSet.of(person.client() ? Role.CLIENT : Role.EMPLOYEE);
        if (person.hr()) roles.add(Role.HR);
        if (person.admin()) roles.add(Role.ADMIN);
        access.open(person.id(), roles, "climbing roses in June");
        return HttpBrowser.signedIn(port, firm.emailOf(person), "climbing roses in June");
    }

    private int count(String records) {
        return jdbc.sql("SELECT count(*) FROM " + records).query(Integer.class).single();
    }
}
