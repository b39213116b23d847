package app.trellis.openings;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.people.Organisation;
import app.trellis.people.Staff;
import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class OpeningPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private Staff staff;

    @Autowired
    private Organisation organisation;

    @Autowired
    private OpeningFixtures posting;

    @Autowired
    private Openings openings;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    private CurrentPerson hana;
    private CurrentPerson amara;
    private CurrentPerson marco;

    @BeforeEach
    void people() {
        hana = firm.hr("Hana Kimura");
        marco = firm.employee("Marco Silva");
        amara = firm.reportOf(marco, "Amara Okafor");
    }

    @Test
    void listShowsPublishedOpeningsAndNoDrafts() {
        posting.published("Team Lead", hana);
        posting.draft("Secret Role", hana);
        assertThat(mvc.get().uri("/openings").with(as(amara)))
                .hasStatusOk()
                .bodyText()
                .contains("Team Lead", "1 opening")
                .doesNotContain("Secret Role");
    }

    @Test
    void draftIsFoundByHrAndItsHiringManagerOnly() {
        var draft = posting.draft(posting.details("Night Lead", 1, marco.id(), Audience.EMPLOYEES, null), hana);
        assertThat(mvc.get().uri("/openings/{id}", draft).with(as(amara))).hasStatus(404);
        assertThat(mvc.get().uri("/openings/{id}", draft).with(as(marco)))
                .hasStatusOk()
                .bodyText()
                .contains("Draft. Only HR");
        assertThat(mvc.get().uri("/openings/{id}", draft).with(as(hana))).hasStatusOk();
    }

    @Test
    void hrDeletesADraftAndNothingElse() {
        var draft = posting.draft("Secret Role", hana);
        assertThat(mvc.get().uri("/openings/{id}", draft).with(as(hana)))
                .bodyText()
                .contains("Delete draft");
        assertThat(delete(draft)).hasRedirectedUrl("/openings?status=DRAFT");
        assertThat(mvc.get().uri("/openings/{id}", draft).with(as(hana))).hasStatus(404);
        assertThat(mvc.get().uri("/audit").with(as(firm.admin("Ada Novak"))))
                .bodyText()
                .contains("Draft of an opening deleted");
        var published = posting.published("Team Lead", hana);
        assertThat(mvc.get().uri("/openings/{id}", published).with(as(hana)))
                .bodyText()
                .doesNotContain("Delete draft");
        assertThat(delete(published)).hasRedirectedUrl("/openings/" + published);
        assertThat(openings.existsById(published)).isTrue();
    }

    private MvcTestResult delete(OpeningId id) {
        return mvc.delete()
                .uri("/openings/{id}", id)
                .with(as(hana))
                .with(csrf())
                .exchange();
    }

    @Test
    void hrPublishesTheDraftsOfAListAtOnce() {
        var night = posting.draft("Night Lead", hana);
        var day = posting.draft("Day Lead", hana);
        var late = posting.draft("Late Lead", hana);
        jdbc.sql("UPDATE opening SET closes_on = current_date - 3 WHERE id = ?")
                .param(late.value())
                .update();
        assertThat(mvc.get().uri("/openings").with(as(hana))).bodyText().doesNotContain("/openings/publications");
        assertThat(mvc.get().uri("/openings?status=DRAFT").with(as(hana)))
                .bodyText()
                .contains("Publish 2 drafts", "/openings/publications/new?status=DRAFT");
        assertThat(mvc.get().uri("/openings/publications/new?status=DRAFT").with(as(hana)))
                .hasStatusOk()
                .bodyText()
                .contains("2 openings become visible", "Night Lead", "Day Lead")
                .doesNotContain("Late Lead");
        for (var narrowed : List.of("?status=DRAFT&q=lede", "?status=DRAFT&sort=fit", "?status=CLOSED", ""))
            assertThat(publishAll(narrowed)).hasStatus(302);
        assertThat(statuses(night, day, late)).containsOnly(OpeningStatus.DRAFT);

        for (var click = 0; click < 2; click++)
            assertThat(publishAll("?status=DRAFT&q=night")).hasRedirectedUrl("/openings?q=night&status=DRAFT");
        assertThat(statuses(night, day)).containsExactly(OpeningStatus.PUBLISHED, OpeningStatus.DRAFT);
        publishAll("?status=DRAFT");
        assertThat(statuses(night, day, late))
                .containsExactly(OpeningStatus.PUBLISHED, OpeningStatus.PUBLISHED, OpeningStatus.DRAFT);
        assertThat(mvc.get().uri("/openings/publications/new?status=DRAFT").with(as(hana)))
                .bodyText()
                .contains("There are no drafts here that can be published");
    }

    @Test
    void draftThatCameAfterTheQuestionIsNotPublished() throws UnsupportedEncodingException {
        var night = posting.draft("Night Lead", hana);
        var question = Jsoup.parse(file("/openings/publications/new?status=DRAFT"));
        var seen = question.select("input[name=seen]").val();
        var rough = posting.draft("Rough idea", hana);
        assertThat(publishAll("?status=DRAFT&seen=" + seen))
                .hasRedirectedUrl("/openings/publications/new?status=DRAFT");
        assertThat(statuses(night, rough)).containsOnly(OpeningStatus.DRAFT);
        assertThat(delete(rough)).hasRedirectedUrl("/openings?status=DRAFT");
        assertThat(publishAll("?status=DRAFT&seen=" + seen)).hasRedirectedUrl("/openings?status=DRAFT");
        assertThat(statuses(night)).containsExactly(OpeningStatus.PUBLISHED);
    }

    private MvcTestResult publishAll(String narrowed) {
        var answer = mvc.post()
                .uri("/openings/publications" + narrowed)
                .with(as(hana))
                .with(csrf())
                .exchange();
        openings.flush();
        return answer;
    }

    private List<OpeningStatus> statuses(OpeningId... ids) {
        return Stream.of(ids)
                .map(id -> openings.findById(id).orElseThrow().status())
                .toList();
    }

    @Test
    void hrTakesTheListAlongAsAFile() throws UnsupportedEncodingException {
        posting.published("=Team Lead", hana);
        posting.draft(posting.details("Night Lead", 2, marco.id(), Audience.EMPLOYEES, null), hana);
        assertThat(file("/openings/export").lines())
                .hasSize(2)
                .last()
                .asString()
                .contains(",'=Team Lead,", "PUBLISHED");
        assertThat(file("/openings/export?status=DRAFT&status=PUBLISHED&q=night")
                        .lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("Night Lead", "Marco Silva", "DRAFT");
        assertThat(file("/openings/export?sort=fit").lines()).hasSize(1);
        assertThat(mvc.get().uri("/openings").with(as(amara))).bodyText().doesNotContain("/openings/export");
    }

    private String file(String address) throws UnsupportedEncodingException {
        var answer = mvc.get().uri(address).with(as(hana)).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    @Test
    void hrPostsAnOpening() {
        var department = staff.departmentNamed("Finance");
        var answer = mvc.post()
                .uri("/openings")
                .param("title", "Payroll Analyst")
                .param("department", department.toString())
                .param("location", "Lisbon")
                .param("workplace", "ON_SITE")
                .param("type", "FULL_TIME")
                .param("positions", "2")
                .param("payFrom", "30000")
                .param("payTo", "42000.50")
                .param("payCurrency", "eur ")
                .param("payPeriod", "YEAR")
                .param("description", "Pay people **on time**.")
                .param("audience", "EVERYONE")
                .with(as(hana))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        var opening = openings.findAll().get(0);
        assertThat(opening.status()).isEqualTo(OpeningStatus.DRAFT);
        assertThat(opening.details().pay().currency()).isEqualTo("EUR");
        assertThat(mvc.get().uri("/openings/{id}", opening.id()).with(as(hana)))
                .hasStatusOk()
                .bodyText()
                .contains("Payroll Analyst", "<strong>on time</strong>", "€30,000.00 – €42,000.50", "a year");
    }

    @Test
    void formSentTwiceIsOneOpening() {
        assertThat(mvc.get().uri("/openings/new").with(as(hana)))
                .bodyText()
                .containsPattern("name=\"formId\" value=\"[0-9a-f-]{36}\"");
        var id = UUID.randomUUID();
        assertThat(create(id, "")).hasStatusOk().bodyText().contains("name=\"formId\" value=\"" + id + "\"");
        var made = address(create(id, "Payroll Analyst"));
        assertThat(create(id, "Payroll Analyst")).hasRedirectedUrl(made);
        assertThat(openings.findAll()).hasSize(1);
    }

    @Test
    void otherWordsAfterGoingBackAreASecondOpening() {
        var id = UUID.randomUUID();
        var first = address(create(id, "Payroll Analyst"));
        var second = address(create(id, "Payroll Lead"));
        assertThat(create(id, "Payroll Lead")).hasRedirectedUrl(second);
        assertThat(create(id, "Payroll Analyst")).hasRedirectedUrl(first);
        assertThat(openings.findAll())
                .extracting(opening -> opening.details().title())
                .containsExactlyInAnyOrder("Payroll Analyst", "Payroll Lead");
    }

    @Test
    void sameWordsFindWhatTheyMadeAlsoAfterAColleagueChangedIt() {
        var id = UUID.randomUUID();
        var made = address(create(id, "Payroll Analyst"));
        openings.findAll()
                .get(0)
                .revise(posting.details("Payroll Lead"), firm.hr("Noor Haddad").id(), Instant.EPOCH, LocalDate.EPOCH);
        assertThat(create(id, "Payroll Analyst")).hasRedirectedUrl(made);
        assertThat(openings.findAll())
                .extracting(opening -> opening.details().title())
                .containsExactly("Payroll Lead");
    }

    private static String address(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        return answer.getResponse().getRedirectedUrl();
    }

    @Test
    void departmentThatHasEndedIsNoneToChoose() {
        var legal = staff.departmentNamed("Legal");
        organisation.end(legal);

        assertThat(create(UUID.randomUUID(), "Counsel", legal.toString()))
                .bodyText()
                .contains("Choose a department");
    }

    private MvcTestResult create(UUID id, String title) {
        return create(id, title, staff.departmentNamed("Finance").toString());
    }

    private MvcTestResult create(UUID id, String title, String department) {
        return mvc.post()
                .uri("/openings")
                .param("formId", id.toString())
                .param("title", title)
                .param("department", department)
                .param("location", "Lisbon")
                .param("workplace", "REMOTE")
                .param("positions", "1")
                .param("audience", "EVERYONE")
                .with(as(hana))
                .with(csrf())
                .exchange();
    }

    @Test
    void previewShowsTheOpeningAndSavesNothing() {
        assertThat(mvc.post()
                        .uri("/openings")
                        .param("title", "Payroll Analyst")
                        .param("department", staff.departmentNamed("Finance").toString())
                        .param("location", "Lisbon")
                        .param("workplace", "REMOTE")
                        .param("positions", "1")
                        .param("description", "Pay people **on time**.")
                        .param("audience", "EVERYONE")
                        .param("preview", "yes")
                        .with(as(hana))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("nothing is saved yet", "<strong>on time</strong>", "Finance", "value=\"Payroll Analyst\"");
        assertThat(openings.count()).isZero();
    }

    @Test
    void newOpeningPaysInTheCurrencyOfTheOneBefore() {
        var opening = posting.published("Team Lead", hana);
        entities.flush();
        for (var currency : List.of("PHP", "EUR")) {
            jdbc.sql(
                            "UPDATE opening SET pay_from = 1, pay_currency = ?, pay_period = 'YEAR', pay_withheld = false WHERE id = ?")
                    .params(currency, opening.value())
                    .update();
            assertThat(mvc.get().uri("/openings/new").with(as(hana))).bodyText().contains("value=\"" + currency + "\"");
        }
    }

    @Test
    void whatCannotBeReadComesBackAsTyped() {
        var answer = mvc.post()
                .uri("/openings")
                .param("title", "")
                .param("location", "Cebu <script>")
                .param("workplace", "MOON")
                .param("positions", "many")
                .param("closesOn", "2026-02-30")
                .param("audience", "EVERYONE")
                .with(as(hana))
                .with(csrf())
                .exchange();
        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "a real date",
                        "a whole number",
                        "value=\"Cebu &lt;script&gt;\"",
                        "value=\"2026-02-30\"",
                        "value=\"many\"")
                .doesNotContain("Failed to convert");
        assertThat(openings.count()).isZero();
    }

    @Test
    void whatContradictsItselfIsSaidAtTheField() {
        var answer = mvc.post()
                .uri("/openings")
                .param("title", "Payroll Analyst")
                .param("department", "none")
                .param("location", "Lisbon")
                .param("workplace", "ON_SITE")
                .param("positions", "2")
                .param("payFrom", "50")
                .param("payTo", "20")
                .param("payCurrency", "ZZZ")
                .param("closesOn", "2020-01-01")
                .param("hiringManager", "nobody@harborpoint.example")
                .param("audience", "EVERYONE")
                .with(as(hana))
                .with(csrf())
                .exchange();
        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "The second amount is lower",
                        "three-letter currency code",
                        "Choose a pay period",
                        "That date has passed",
                        "Choose a department",
                        "No one matches");
        assertThat(openings.count()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50k | YEAR | 50000",
                "50 000 | YEAR | 50000",
                "50'000 | YEAR | 50000",
                "50 000,50 | YEAR | 50000.50",
                "€50,000 | YEAR | 50000",
                "EUR 50,000 | YEAR | 50000",
                "٥٠٠٠٠ | YEAR | 50000",
                "1,5 | HOUR | 1.50",
                "23.215 | HOUR | 23.22"
            })
    void payIsReadAsPeopleWriteIt(String typed, String period, BigDecimal amount) {
        assertThat(pay(typed, period)).hasStatus3xxRedirection();
        assertThat(openings.findAll().get(0).details().pay().from()).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-5 | payFrom-error | Enter an amount of 0 or more, like 42,000 or 18.50.",
                "abc | payFrom-error | Enter an amount of 0 or more",
                "1e9 | payFrom-error | Enter an amount of 0 or more",
                "50.000 | payFrom-error | This could mean 50000 or 50.00. Enter the one you mean.",
                "1000000000 | payFrom-error | Enter an amount below 1,000,000,000.",
                "$50,000 | payCurrency-error | The amount says USD. Enter that currency here"
            })
    void payThatIsInDoubtIsSaidAtItsFieldAndKept(String typed, String field, String problem) {
        assertThat(pay(typed, "YEAR"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"" + field + "\"", problem, "value=\"" + typed + "\"")
                .doesNotContain("true</b>", "Use true");
        assertThat(openings.count()).isZero();
    }

    private MvcTestResult pay(String typed, String period) {
        return mvc.post()
                .uri("/openings")
                .param("title", "Payroll Analyst")
                .param("department", staff.departmentNamed("Finance").toString())
                .param("location", "Lisbon")
                .param("workplace", "REMOTE")
                .param("positions", "1")
                .param("payFrom", typed)
                .param("payCurrency", "EUR")
                .param("payPeriod", period)
                .param("audience", "EVERYONE")
                .with(as(hana))
                .with(csrf())
                .exchange();
    }

    @Test
    void editPageAndListRenderWhateverTheAddressSays() {
        var lead = posting.published("Team Lead", hana);
        assertThat(mvc.get().uri("/openings/new").with(as(hana))).hasStatusOk();
        assertThat(mvc.get().uri("/openings/{id}/edit", lead).with(as(hana)))
                .hasStatusOk()
                .bodyText()
                .contains("Team Lead");
        assertThat(mvc.get()
                        .uri("/openings?q=tema&department=x&page=abc&sort=nix&pay=1&workplace=REMOTE")
                        .with(as(amara)))
                .hasStatusOk();
        assertThat(mvc.get().uri("/careers")).hasStatusOk();
    }
}
