package app.trellis.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.HttpBrowser;
import app.trellis.ServedTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.signin.Access;
import app.trellis.signin.As;
import app.trellis.signin.PermissionRequests;
import app.trellis.signin.Viewers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two clicks on the button of each kind of form, which arrive at the same moment: one record, and both answers lead to
 * it. The requests are of one session, as a browser sends them.
 */
@ServedTest
@ParameterizedClass
@ArgumentsSource(Pairs.class)
@TestInstance(Lifecycle.PER_CLASS)
class SentTwiceTests {

    private static final String PASSWORD = "climbing roses in June";
    private static final Pattern LINK = Pattern.compile("value=\"https?://[^/\"]+(/invitations/[^\"]+)\"");

    @Parameter
    private int pair;

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

    private final Map<CurrentPerson, HttpBrowser> browsers = new HashMap<>();
    private Viewers people;
    private Map<String, Object> records;

    @BeforeParameterizedClassInvocation
    void begin() {
        transaction.executeWithoutResult(status -> {
            people = Viewers.of(firm);
            records = requests.records(people);
        });
    }

    @Test
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
        new Form(hana(), "/openings/new", "/openings", fields)
                .makesOneRecord("opening WHERE location = 'Lisbon'", "title", "Payroll Lead");
    }

    @Test
    void training() {
        var fields = Map.of("title", "Excel", "provider", "Academy", "kind", "CLASSROOM");
        new Form(hana(), "/training/new", "/training", fields)
                .makesOneRecord("training_program WHERE provider = 'Academy'", "title", "Excel II");
    }

    @Test
    void session() {
        var sessions = "/training/" + records.get("training") + "/sessions";
        var day = LocalDate.now(clock).plusDays(30);
        var fields = Map.of(
                "starts", day + "T09:00",
                "ends", day + "T11:00",
                "zone", "Asia/Manila",
                "place", "Room 9",
                "seats", "5");
        new Form(hana(), sessions + "/new", sessions, fields)
                .makesOneRecord("training_session WHERE place = 'Room 9'", "ends", day + "T12:00");
        new Form(hana(), sessions + "/new", sessions, fields)
                .makesItAnew("training_session WHERE place = 'Room 9'", """
                UPDATE training_session SET cancelled_at = now(), cancelled_by = (SELECT id FROM person LIMIT 1), cancel_message = ''
                WHERE place = 'Room 9'""");
    }

    @Test
    void interview() {
        var interviews = "/applications/" + records.get("application") + "/interviews";
        var day = LocalDate.now(clock).plusDays(30);
        var fields = Map.of("starts", day + "T09:00", "minutes", "45", "zone", "Asia/Manila", "place", "Room 9");
        new Form(hana(), interviews + "/new", interviews, fields)
                .makesOneRecord("interview WHERE place = 'Room 9'", "minutes", "60");
        new Form(hana(), interviews + "/new", interviews, fields).makesItAnew("interview WHERE place = 'Room 9'", """
                UPDATE interview SET cancelled_at = now(), cancelled_by = (SELECT id FROM person LIMIT 1) WHERE place = 'Room 9'""");
    }

    @Test
    void clientAccount() {
        var fields =
                Map.of("name", "Client A", "accountManager", firm.emailOf(people.manager()), "since", "2024-01-01");
        new Form(hana(), "/clients/new", "/clients", fields)
                .makesOneRecord("client_account WHERE name LIKE 'Client %'", "name", "Client B");
    }

    @Test
    void assignment() {
        var assignments = "/clients/" + records.get("account") + "/assignments";
        var day = LocalDate.now(clock).plusDays(30);
        var fields = Map.of(
                "employee", firm.emailOf(people.hr()),
                "from", day.toString(),
                "until", day.toString());
        new Form(hana(), assignments + "/new", assignments, fields).sentTwiceLeadsToOnePage();
        assertThat(count("client_assignment WHERE person_id = '%s'"
                        .formatted(people.hr().id())))
                .isOne();
    }

    @Test
    void application() {
        var opening = "/openings/" + records.get("fresh");
        var form = new Form(
                browser(people.otherManager()),
                opening + "/applications/new",
                opening + "/applications",
                Map.of("motivation", "I know the work."));
        form.sentTwiceLeadsToOnePage();
        assertThat(count("job_application WHERE opening_id = '%s'".formatted(records.get("fresh"))))
                .isOne();
    }

    @Test
    void enrolment() {
        var program = "/training/" + records.get("training");
        new Form(
                        browser(people.manager()),
                        program,
                        program + "/sessions/" + records.get("session") + "/enrolments",
                        Map.of())
                .sentTwiceLeadsToOnePage();
        var selfPaced = "/training/" + records.get("selfPaced");
        new Form(browser(people.otherManager()), selfPaced, selfPaced + "/enrolments", Map.of())
                .sentTwiceLeadsToOnePage();
        assertThat(count("enrolment WHERE person_id IN ('%s', '%s')"
                        .formatted(people.manager().id(), people.otherManager().id())))
                .isEqualTo(2);
    }

    @Test
    void feedbackDraft() {
        new Form(browser(people.manager()), aboutHana(), "/feedback", words())
                .makesOneRecord("feedback WHERE situation = 'Today'", "behaviour", "You were late");
    }

    @Test
    void feedbackThatIsSent() {
        var marco = browser(people.manager());
        var words = new HashMap<>(words());
        words.put("deliver", "yes");
        var names = onePage(marco.sendTwice("/feedback", marco.form(aboutHana(), "/feedback", words)));
        var delivery = names.replace("/new", "");
        var form = marco.form(names, delivery, Map.of());
        var made = onePage(marco.sendTwice(delivery, form));
        assertThat(onePage(marco.sendTwice(delivery, form))).isEqualTo(made);
        assertThat(count("feedback WHERE status = 'SENT' AND situation = 'Today'"))
                .isOne();
    }

    private String aboutHana() {
        return "/feedback/new?about=" + people.hr().id();
    }

    private static Map<String, String> words() {
        return Map.of(
                "kind", "PRAISE",
                "visibility", "RECIPIENT",
                "situation", "Today",
                "behaviour", "You were early",
                "impact", "We had time");
    }

    @Test
    void reply() {
        var feedback = "/feedback/" + records.get("feedback");
        new Form(browser(people.manager()), feedback, feedback + "/replies", Map.of("text", "Thank you"))
                .makesOneRecord("feedback_reply", "text", "Thanks a lot");
    }

    @Test
    void feedbackRequest() {
        browser(people.manager());
        var fields = Map.of(
                "asked", firm.emailOf(people.manager()),
                "topic", "The new desk",
                "dueOn", LocalDate.now(clock).plusDays(7).toString());
        new Form(hana(), "/feedback/requests/new", "/feedback/requests", fields)
                .makesOneRecord("feedback_request WHERE topic LIKE 'The new desk%'", "topic", "The new desk, again");
    }

    @Test
    void skillOfMine() {
        var mine = "/people/" + people.manager().id() + "/skills";
        var fields = Map.of("level", "3", "shownTo", "MANAGER");
        new Form(browser(people.manager()), mine + "/new?skill=" + records.get("newSkill"), mine, fields)
                .sentTwiceLeadsToOnePage();
        assertThat(count("person_skill WHERE person_id = '%s'"
                        .formatted(people.manager().id())))
                .isOne();
    }

    @Test
    void access() {
        var priya = firm.employee("Priya Raman");
        var account = "/people/" + priya.id() + "/account";
        var ada = browser(firm.admin("Ada Novak"));
        var link = oneLink(ada.sendTwice(account, ada.form(account, account, Map.of("copy", "true"))));
        assertThat(count("account WHERE person_id = '%s'".formatted(priya.id())))
                .isOne();
        assertThat(ada.get(link).statusCode()).isEqualTo(200);

        var again = account + "/invitation";
        var newer = oneLink(ada.sendTwice(again, ada.form(account, again, Map.of("copy", "true"))));
        assertThat(ada.get(newer).statusCode()).isEqualTo(200);
        assertThat(ada.get(link).statusCode()).as("the older link").isEqualTo(404);
        var chosen = Map.of("password", "climbing roses in May", "again", "climbing roses in May");
        assertThat(onePage(ada.sendTwice(newer, ada.form(newer, newer, chosen))))
                .isEqualTo("/login?ready");
    }

    @Test
    void contact() {
        var contacts = "/clients/" + records.get("account") + "/contacts";
        var fields = Map.of(
                "name", "Tom Reyes",
                "email", "tom@brightwater.example",
                "jobTitle", "Operations Lead",
                "copy", "true");
        var hana = hana();
        var form = hana.form(contacts + "/new", contacts, fields);
        var link = oneLink(hana.sendTwice(contacts, form));
        assertThat(hana.get(link).statusCode()).isEqualTo(200);
        assertThat(
                        count(
                                "client_contact c JOIN person p ON p.id = c.person_id WHERE p.email = 'tom@brightwater.example'"))
                .isOne();

        var other = new HashMap<>(form);
        other.put("name", "Tim Reyes");
        assertThat(hana.send(contacts, other).body()).contains("name=\"name\" value=\"Tim Reyes\"");
    }

    @Test
    void password() {
        var leila = firm.employee("Leila Haddad");
        var browser = browser(leila);
        var fields = Map.of("current", PASSWORD, "password", "climbing roses in May", "again", "climbing roses in May");
        // The first gives the session another id, and one that comes later still sends the old one.
        assertThat(browser.sendTwice(
                        "/settings/password", browser.form("/settings/password", "/settings/password", fields)))
                .allSatisfy(answer -> assertThat(answer.headers().firstValue("Location"))
                        .get()
                        .isIn("/settings/password", "/login?ended"));
        assertThat(HttpBrowser.signedIn(port, firm.emailOf(leila), "climbing roses in May")
                        .get("/settings/password")
                        .statusCode())
                .isEqualTo(200);
    }

    private static String oneLink(List<HttpResponse<String>> answers) {
        var links = answers.stream()
                .map(answer -> LINK.matcher(answer.body()))
                .peek(link -> assertThat(link.find()).as("a link").isTrue())
                .map(link -> link.group(1))
                .distinct()
                .toList();
        assertThat(links).hasSize(1);
        return links.get(0);
    }

    /** A form on a page, as it is filled in. */
    private class Form {

        private final HttpBrowser browser;
        private final String page;
        private final String action;
        private final Map<String, String> filledIn;

        Form(HttpBrowser browser, String page, String action, Map<String, String> filledIn) {
            this.browser = browser;
            this.page = page;
            this.action = action;
            this.filledIn = filledIn;
        }

        /** Also when it is sent again later, and with other words after going back it makes a second one. */
        void makesOneRecord(String records, String field, String otherWords) {
            var before = count(records);
            var form = browser.form(page, action, filledIn);
            var made = onePage(browser.sendTwice(action, form));
            assertThat(count(records)).as(records).isEqualTo(before + 1);

            var other = new HashMap<>(form);
            other.put(field, otherWords);
            onePage(browser.sendTwice(action, other));
            assertThat(count(records)).as("with other words").isEqualTo(before + 2);
            assertThat(onePage(browser.sendTwice(action, form))).isEqualTo(made);
            assertThat(count(records)).isEqualTo(before + 2);
        }

        /** What was taken back is made anew, once. */
        void makesItAnew(String records, String takeBack) {
            var form = browser.form(page, action, filledIn);
            onePage(browser.sendTwice(action, form));
            var before = count(records);
            jdbc.sql(takeBack).update();
            onePage(browser.sendTwice(action, form));
            assertThat(count(records)).isEqualTo(before + 1);
        }

        String sentTwiceLeadsToOnePage() {
            return onePage(browser.sendTwice(action, browser.form(page, action, filledIn)));
        }
    }

    private static String onePage(List<HttpResponse<String>> answers) {
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302));
        assertThat(answers.stream()
                        .map(answer -> answer.headers().firstValue("Location").orElseThrow())
                        .distinct())
                .hasSize(1);
        return answers.get(0).headers().firstValue("Location").orElseThrow();
    }

    private HttpBrowser hana() {
        return browser(people.hr());
    }

    private HttpBrowser browser(CurrentPerson person) {
        return browsers.computeIfAbsent(person, this::signedIn);
    }

    private HttpBrowser signedIn(CurrentPerson person) {
        access.open(person.id(), As.roles(person), PASSWORD);
        return HttpBrowser.signedIn(port, firm.emailOf(person), PASSWORD);
    }

    private int count(String records) {
        return jdbc.sql("SELECT count(*) FROM " + records).query(Integer.class).single();
    }
}
