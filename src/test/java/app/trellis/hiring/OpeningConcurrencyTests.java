package app.trellis.hiring;

import static app.trellis.AtOnce.atOnce;
import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.Committed;
import app.trellis.PageTest;
import app.trellis.openings.OpeningFixtures;
import app.trellis.openings.OpeningId;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two people act at once on an opening or its applications. */
@PageTest
class OpeningConcurrencyTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private OpeningFixtures posting;

    @Autowired
    private HiringFixtures hiring;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Committed
    void applicationSentTwiceIsOneApplication() throws Exception {
        var amara = firm.employee("Amara Okafor");
        var opening = posting.published("Team Lead", firm.hr("Hana Kimura"));
        var answers = atOnce(() -> apply(opening, amara), () -> apply(opening, amara), () -> apply(opening, amara));
        assertThat(answers.stream().map(answer -> answer.getResponse().getRedirectedUrl()))
                .allMatch(url -> url.startsWith("/applications/"))
                .containsOnly(answers.get(0).getResponse().getRedirectedUrl());
        assertThat(count("job_application WHERE opening_id = ?", opening)).isEqualTo(1);
    }

    @Test
    @Committed
    void formSentTwiceAtOnceIsOneOpening() throws Exception {
        var hana = firm.hr("Hana Kimura");
        var department = jdbc.sql("SELECT id FROM department LIMIT 1")
                .query(String.class)
                .single();
        var id = UUID.randomUUID();
        var answers = atOnce(() -> create(id, department, hana), () -> create(id, department, hana));
        assertThat(answers.stream()
                        .map(answer -> answer.getResponse().getRedirectedUrl())
                        .distinct())
                .singleElement()
                .asString()
                .startsWith("/openings/");
        assertThat(jdbc.sql("SELECT count(*) FROM opening").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    @Committed
    void ofTwoWhoMoveOneApplicationTheSecondIsShownWhatTheFirstDid() throws Exception {
        var hana = firm.hr("Hana Kimura");
        var noor = firm.hr("Noor Haddad");
        var opening = posting.published("Team Lead", hana);
        var application = hiring.application(opening, firm.employee("Amara Okafor"));
        var seen = version(application);
        var answers = atOnce(
                () -> move(application, Stage.INTERVIEW, seen, hana),
                () -> move(application, Stage.NOT_SELECTED, seen, noor));
        assertThat(statuses(answers)).containsExactlyInAnyOrder(302, 409);
        var second = answers.stream()
                .filter(answer -> answer.getResponse().getStatus() == 409)
                .findFirst()
                .orElseThrow();
        assertThat(second).bodyText().contains("Someone else moved this application", "Move application");
        assertThat(count("job_application_step WHERE application_id = ?", application))
                .isEqualTo(2);
    }

    @Test
    @Committed
    void lastPositionIsFilledOnce() throws Exception {
        var hana = firm.hr("Hana Kimura");
        var opening = posting.published("Team Lead", hana);
        var first = hiring.application(opening, firm.employee("Amara Okafor"));
        var second = hiring.application(opening, firm.employee("Jonas Lindqvist"));
        var answers = atOnce(
                () -> move(first, Stage.HIRED, version(first), hana),
                () -> move(second, Stage.HIRED, version(second), hana));
        assertThat(statuses(answers)).containsExactlyInAnyOrder(302, 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.getResponse().getStatus() == 409)
                        .findFirst()
                        .orElseThrow())
                .bodyText()
                .contains("All positions are filled. Add positions first");
        assertThat(count("job_application WHERE stage = 'HIRED' AND opening_id = ?", opening))
                .isEqualTo(1);
        assertThat(count("opening WHERE status = 'FILLED' AND positions_filled = 1 AND id = ?", opening))
                .isEqualTo(1);
    }

    @Test
    @Committed
    void ofTwoWhoTellTheOthersAtOnceEachApplicantIsToldOnce() throws Exception {
        var hana = firm.hr("Hana Kimura");
        var noor = firm.hr("Noor Haddad");
        var opening = filled(hana);
        var waiting = List.of(
                hiring.application(opening, firm.employee("Ines Weber")),
                hiring.application(opening, firm.employee("Tom Reyes")));
        var seen = seen(opening, hana);
        var answers = atOnce(() -> tell(opening, seen, hana), () -> tell(opening, seen, noor));
        assertThat(statuses(answers)).containsExactly(302, 302);
        for (var application : waiting)
            assertThat(count("job_application_step WHERE stage = 'NOT_SELECTED' AND application_id = ?", application))
                    .isEqualTo(1);
    }

    @Test
    @Committed
    void whoWithdrawsWhileTheOthersAreToldIsNotToldAfterwards() throws Exception {
        var hana = firm.hr("Hana Kimura");
        var ines = firm.employee("Ines Weber");
        var opening = filled(hana);
        var application = hiring.application(opening, ines);
        hiring.application(opening, firm.employee("Tom Reyes"));
        var seen = seen(opening, hana);
        var answers = atOnce(() -> tell(opening, seen, hana), () -> withdraw(application, ines));
        assertThat(statuses(answers)).allMatch(status -> status == 302 || status == 409);
        assertThat(count("job_application_step WHERE application_id = ?", application))
                .isEqualTo(2);
    }

    private OpeningId filled(CurrentPerson hr) {
        var opening = posting.published("Team Lead", hr);
        var hired = hiring.application(opening, firm.employee("Amara Okafor"));
        assertThat(move(hired, Stage.HIRED, version(hired), hr)).hasStatus3xxRedirection();
        return opening;
    }

    private String seen(OpeningId opening, CurrentPerson person) throws Exception {
        var page = mvc.get()
                .uri("/openings/{id}/rejections", opening)
                .with(as(person))
                .exchange();
        return page.getResponse().getContentAsString().replaceAll("(?s).*name=\"seen\" value=\"([0-9a-f]+)\".*", "$1");
    }

    private MvcTestResult tell(OpeningId opening, String seen, CurrentPerson person) {
        return mvc.post()
                .uri("/openings/{id}/rejections", opening)
                .param("seen", seen)
                .param("note", "Thank you.")
                .with(as(person))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult withdraw(ApplicationId application, CurrentPerson person) {
        return mvc.post()
                .uri("/applications/{id}/withdrawal", application)
                .with(as(person))
                .with(csrf())
                .exchange();
    }

    @Test
    @Committed
    void ofTwoWhoEditOneOpeningTheSecondSeesBothVersionsAndChooses() throws Exception {
        var hana = firm.hr("Hana Kimura");
        var noor = firm.hr("Noor Haddad");
        var opening = posting.published("Team Lead", hana);
        var department = jdbc.sql("SELECT department_id FROM opening WHERE id = ?")
                .param(opening.value())
                .query(String.class)
                .single();
        var seen = 0;
        var answers = atOnce(
                () -> edit(opening, department, "Lead, Night Shift", seen, hana),
                () -> edit(opening, department, "Lead, Day Shift", seen, noor));
        assertThat(statuses(answers)).containsExactlyInAnyOrder(302, 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.getResponse().getStatus() == 409)
                        .findFirst()
                        .orElseThrow())
                .bodyText()
                .contains(
                        "Someone else changed this opening",
                        "Lead, Night Shift",
                        "Lead, Day Shift",
                        "Save my version",
                        "name=\"version\" value=\"%d\"".formatted(seen + 1));
        assertThat(edit(opening, department, "Lead, All Shifts", seen + 1, noor))
                .hasStatus3xxRedirection();
        assertThat(count("opening WHERE title = 'Lead, All Shifts' AND id = ?", opening))
                .isEqualTo(1);
    }

    private MvcTestResult apply(OpeningId opening, CurrentPerson person) {
        return mvc.post()
                .uri("/openings/{id}/applications", opening)
                .param("motivation", "I know the work.")
                .with(as(person))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult create(UUID id, String department, CurrentPerson person) {
        return mvc.post()
                .uri("/openings")
                .param("formId", id.toString())
                .param("title", "Payroll Analyst")
                .param("department", department)
                .param("location", "Lisbon")
                .param("workplace", "HYBRID")
                .param("positions", "1")
                .param("audience", "EMPLOYEES")
                .with(as(person))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult move(ApplicationId application, Stage stage, long seen, CurrentPerson person) {
        return mvc.post()
                .uri("/applications/{id}/steps", application)
                .param("stage", stage.name())
                .param("version", Long.toString(seen))
                .with(as(person))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult edit(OpeningId id, String department, String title, long seen, CurrentPerson person) {
        return mvc.put()
                .uri("/openings/{id}", id)
                .param("title", title)
                .param("department", department)
                .param("location", "Manila")
                .param("workplace", "HYBRID")
                .param("positions", "1")
                .param("audience", "EMPLOYEES")
                .param("version", Long.toString(seen))
                .with(as(person))
                .with(csrf())
                .exchange();
    }

    private long version(ApplicationId application) {
        return version("job_application", application);
    }

    private long version(String table, Record id) {
        return jdbc.sql("SELECT version FROM " + table + " WHERE id = ?")
                .param(UUID.fromString(id.toString()))
                .query(Long.class)
                .single();
    }

    private long count(String from, Record id) {
        return jdbc.sql("SELECT count(*) FROM " + from)
                .param(UUID.fromString(id.toString()))
                .query(Long.class)
                .single();
    }

    private static Stream<Integer> statuses(List<MvcTestResult> answers) {
        return answers.stream().map(answer -> answer.getResponse().getStatus());
    }
}
