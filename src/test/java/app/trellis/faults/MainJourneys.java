package app.trellis.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.HttpBrowser;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What people come for, from the first click to the last, at one address: hiring, feedback and training. */
class MainJourneys {

    private static final List<String> PAGES = List.of(
            "/",
            "/openings",
            "/applications",
            "/training",
            "/enrolments",
            "/feedback",
            "/feedback/requests",
            "/people",
            "/people/chart",
            "/calendar",
            "/careers",
            "/notifications",
            "/settings/notifications",
            "/unsent");

    private final Installation installation;
    private final HttpBrowser hr;
    private final HttpBrowser employee;
    private final String employeeId;
    private final String hrId;

    MainJourneys(Installation installation, int port) throws SQLException {
        this.installation = installation;
        this.hr = HttpBrowser.signedIn(port, Installation.ADA, Installation.PASSWORD);
        this.employee = HttpBrowser.signedIn(port, "person0@harborpoint.example", Installation.PASSWORD);
        this.hrId = id("SELECT id FROM person WHERE email = '" + Installation.ADA + "'");
        this.employeeId = id("SELECT id FROM person WHERE email = 'person0@harborpoint.example'");
    }

    /** @param name of what they make, another one each time */
    void walk(String name) throws SQLException {
        for (var page : PAGES)
            assertThat(employee.get(page).statusCode()).as(page).isIn(200, 404);
        hire(name);
        giveFeedback(name);
        learn(name);
    }

    private void hire(String name) throws SQLException {
        send(
                hr,
                "/openings/new",
                "/openings",
                Map.of(
                        "title", name,
                        "department", id("SELECT id FROM department"),
                        "location", "Manila",
                        "workplace", "ON_SITE",
                        "positions", "1",
                        "description", "You lead a team.",
                        "closesOn", LocalDate.now().plusDays(30).toString(),
                        "audience", "EVERYONE"));
        var opening = "/openings/" + id("SELECT id FROM opening WHERE title = '%s'".formatted(name));
        send(hr, opening, opening + "/publication", Map.of());
        send(employee, opening + "/applications/new", opening + "/applications", Map.of("motivation", "I like teams."));
        var application = "/applications/"
                + id("SELECT a.id FROM job_application a JOIN opening o ON o.id = a.opening_id WHERE o.title = '%s'"
                        .formatted(name));
        send(hr, application, application + "/steps", Map.of("stage", "OFFER"));
        assertThat(employee.get(application).body()).contains(name, "Offer");
    }

    private void giveFeedback(String name) throws SQLException {
        send(
                employee,
                "/feedback/new?about=" + hrId,
                "/feedback",
                Map.of(
                        "about", hrId,
                        "kind", "PRAISE",
                        "visibility", "RECIPIENT",
                        "situation", name,
                        "behaviour", "You listened.",
                        "impact", "We knew what to do."));
        var feedback = "/feedback/" + id("SELECT id FROM feedback WHERE situation = '%s'".formatted(name));
        deliver(name, feedback);
        send(hr, feedback, feedback + "/acknowledgement", Map.of());
        send(hr, feedback, feedback + "/replies", Map.of("text", "Thank you."));
        assertThat(employee.get(feedback).body()).contains("Thank you.");
    }

    /** By the rules of another release others may be among the readers: then the author is shown them anew, and sends again. */
    private void deliver(String name, String feedback) throws SQLException {
        for (var n = 0; n < 10 && isDraft(name); n++)
            send(employee, feedback + "/delivery/new", feedback + "/delivery", Map.of());
    }

    private boolean isDraft(String name) throws SQLException {
        return !installation
                .query("SELECT id FROM feedback WHERE status = 'DRAFT' AND situation = '%s'".formatted(name))
                .isEmpty();
    }

    private void learn(String name) throws SQLException {
        send(hr, "/training/new", "/training", Map.of("title", name, "kind", "SELF_PACED"));
        var program = "/training/" + id("SELECT id FROM training_program WHERE title = '%s'".formatted(name));
        send(hr, program, program + "/publication", Map.of());
        send(employee, program, program + "/enrolments", Map.of());
        var enrolment = "/enrolments/"
                + id(
                        "SELECT e.id FROM enrolment e JOIN training_program p ON p.id = e.program_id WHERE p.title = '%s' AND e.person_id = '%s'"
                                .formatted(name, employeeId));
        send(employee, program, enrolment + "/completion", Map.of());
        assertThat(employee.get("/enrolments").body()).contains(name);
    }

    private static void send(HttpBrowser browser, String page, String action, Map<String, String> filledIn) {
        var answer = browser.send(action, browser.form(page, action, filledIn));
        assertThat(answer.statusCode()).as(action + ": " + answer.body()).isEqualTo(302);
    }

    private String id(String sql) throws SQLException {
        return installation.query(sql).get(0);
    }
}
