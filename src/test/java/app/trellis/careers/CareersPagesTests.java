package app.trellis.careers;

import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.hiring.HiringFixtures;
import app.trellis.openings.Audience;
import app.trellis.openings.OpeningFixtures;
import app.trellis.openings.OpeningId;
import app.trellis.openings.PublicOpening;
import app.trellis.openings.PublicOpenings;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The public page of an opening: what each visitor is offered, and what is left of it when nobody can apply any more. */
@PageTest
class CareersPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private OpeningFixtures posting;

    @Autowired
    private HiringFixtures hiring;

    @Autowired
    private PublicOpenings openings;

    @Autowired
    private Statements statements;

    @Autowired
    private Clock clock;

    private CurrentPerson hana;
    private CurrentPerson amara;

    @BeforeEach
    void people() {
        hana = firm.hr("Hana Kimura");
        amara = firm.employee("Amara Okafor");
    }

    @Test
    void visitorIsAskedToSignInAndAnEmployeeToApply() {
        var lead = posted("Team Lead");
        var form = "/openings/" + lead + "/applications/new";
        assertThat(page(lead, null)).bodyText().contains("Sign in to send your application", form);
        for (var person : new CurrentPerson[] {amara, hana})
            assertThat(page(lead, person))
                    .bodyText()
                    .contains(form, ">Apply<", "View in Trellis")
                    .doesNotContain("Sign in to");
    }

    @Test
    void applicantIsLedToTheOwnApplication() {
        var lead = posted("Team Lead");
        var application = hiring.application(lead, amara);
        assertThat(page(lead, amara))
                .bodyText()
                .contains("/applications/" + application, "See your application")
                .doesNotContain("/applications/new", "Sign in to");
        posting.close(lead, hana);
        assertThat(page(lead, amara)).hasStatus(410).bodyText().contains("/applications/" + application);
    }

    @Test
    void hiringManagerAndClientContactAreOfferedNothingThatIsNotTheirs() {
        var manager = firm.employee("Marco Silva");
        var lead = posting.published(posting.details("Team Lead", 1, manager.id(), Audience.EVERYONE, null), hana);
        assertThat(page(lead, manager))
                .bodyText()
                .contains("View in Trellis")
                .doesNotContain("/applications/new", "Sign in to");
        assertThat(page(lead, firm.client("Claire Bennett")))
                .bodyText()
                .contains("Only employees can apply")
                .doesNotContain("/applications/new", "Sign in to", "View in Trellis");
    }

    @Test
    void openingThatTakesNoApplicationsIsGoneAndLeadsToSimilarOnes() {
        posted("Payroll Clerk");
        posted("Team Lead, Nights");
        posting.published(posting.details("Team Lead, Inside", 1, null, Audience.EMPLOYEES, null), hana);
        var closed = posted("Team Lead");
        posting.close(closed, hana);
        var filled = posted("Team Lead");
        hiring.hired(filled, amara, hana);
        for (var id : new OpeningId[] {closed, filled})
            assertThat(page(id, null))
                    .hasStatus(410)
                    .bodyText()
                    .contains("No longer open: Team Lead", "href=\"/careers\"")
                    .containsPattern("(?s)Team Lead, Nights.*Payroll Clerk")
                    .doesNotContain("Team Lead, Inside", "Lead a team of");
        assertThat(page(closed, null)).bodyText().contains("no longer takes applications");
        assertThat(page(filled, null)).bodyText().contains("All positions are filled");
    }

    @Test
    void openingIsGoneOnTheDayAfterItsLast() {
        var today = LocalDate.now(clock);
        assertThat(page(closing(today), null)).hasStatusOk();
        assertThat(page(closing(today.minusDays(1)), null)).hasStatus(410);
    }

    @Test
    void closedOneIsGoneAtAnyOfItsAddressesHoweverOftenItWasSeen() {
        var lead = posted("Team Lead");
        assertThat(page(lead, null)).hasStatusOk().headers().doesNotContainHeader(HttpHeaders.ETAG);
        posting.close(lead, hana);
        for (var address : new String[] {"/careers/{id}", "/careers/{id}/team-lead", "/careers/{id}/other"})
            assertThat(mvc.get().uri(address, lead).header(HttpHeaders.IF_NONE_MATCH, "*"))
                    .hasStatus(410);
    }

    @Test
    void whatNeverWasPublicIsNotFound() {
        var inside = posting.published(posting.details("Inside", 1, null, Audience.EMPLOYEES, null), hana);
        posting.close(inside, hana);
        var draft = posting.draft(posting.details("Draft", 1, null, Audience.EVERYONE, null), hana);
        for (var id : new OpeningId[] {inside, draft, OpeningId.random()})
            assertThat(page(id, hana)).hasStatus(404);
    }

    @Test
    void otherSlugLeadsToTheAddressOfTheOpening() {
        var lead = posted("Team Lead");
        for (var address : new String[] {"/careers/{id}", "/careers/{id}/team-leader"})
            assertThat(mvc.get().uri(address, lead)).hasStatus(301).hasRedirectedUrl("/careers/" + lead + "/team-lead");
    }

    @Test
    void goneTakesTheSameStatementsAmongMany() {
        var lead = posted("Team Lead");
        posting.close(lead, hana);
        var alone = statements.during(() -> assertThat(page(lead, null)).hasStatus(410));
        for (var number = 0; number < 10; number++) posted("Team Lead " + number);
        assertThat(statements.during(() -> assertThat(page(lead, null)).hasStatus(410)))
                .hasSameSizeAs(alone);
    }

    private OpeningId posted(String title) {
        return posting.published(posting.details(title, 1, null, Audience.EVERYONE, null), hana);
    }

    private OpeningId closing(LocalDate lastDay) {
        return posting.published(posting.closing(lastDay, "Team Lead", Audience.EVERYONE), hana);
    }

    private MvcTestResult page(OpeningId id, CurrentPerson person) {
        var request = mvc.get()
                .uri(
                        "/careers/{id}/{slug}",
                        id,
                        openings.published(id, null).map(PublicOpening::slug).orElse("any"));
        return (person == null ? request : request.with(as(person))).exchange();
    }
}
