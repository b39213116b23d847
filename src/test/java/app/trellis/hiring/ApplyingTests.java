package app.trellis.hiring;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.openings.OpeningFixtures;
import app.trellis.openings.OpeningId;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What an applicant is told when something got in the way, and that no words are lost. */
@PageTest
class ApplyingTests {

    private static final String WORDS = "I have led the night shift & kept the tea warm.";
    private static final String KEPT = "I have led the night shift &amp; kept the tea warm.";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private OpeningFixtures posting;

    @Autowired
    private HiringFixtures hiring;

    @Autowired
    private JobApplications applications;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

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
    void openingThatBecameADraftAgainKeepsTheWordsAndShowsNothingOfTheDraft() {
        var lead = posting.published("Team Lead", hana);
        mvc.delete()
                .uri("/openings/{id}/publication", lead)
                .with(as(hana))
                .with(csrf())
                .exchange();
        posting.revise(lead, posting.details("Secret Role"), hana);
        assertThat(apply(lead))
                .hasStatus(404)
                .bodyText()
                .contains(KEPT, "isn’t available any more", "was not sent", "Browse openings")
                .doesNotContain("Secret Role", "Team Lead", "Send application");
        assertThat(apply(OpeningId.random())).hasStatus(404).bodyText().contains(KEPT, "isn’t available any more");
        assertThat(mvc.get().uri("/openings/{id}/applications/new", lead).with(as(amara)))
                .hasStatus(404);
        assertThat(applications.countByOpeningId(lead)).isZero();
    }

    @Test
    void whateverStandsInTheWayIsNamedWithTheWayOn() {
        var closed = posting.published("Closed Role", hana);
        posting.close(closed, hana);
        var filled = posting.published("Filled Role", hana);
        hiring.hired(filled, firm.employee("Jonas Lindqvist"), hana);
        var yesterday = LocalDate.now(clock).minusDays(1);
        var over = posting.published(posting.closing(yesterday, "Late Role"), hana);
        stands(closed, "is closed and no longer takes applications");
        stands(filled, "All positions are filled");
        stands(over, "The last day to apply was ");
    }

    private void stands(OpeningId opening, String what) {
        assertThat(apply(opening))
                .hasStatus(409)
                .bodyText()
                .contains(what, KEPT, "was not sent", "Back to the opening", "Browse openings")
                .doesNotContain("Send application");
        assertThat(mvc.get().uri("/openings/{id}/applications/new", opening).with(as(amara)))
                .hasStatus(409)
                .bodyText()
                .contains(what, "Back to the opening", "Browse openings")
                .doesNotContain("was not sent", "<textarea", "Someone else");
    }

    @Test
    void sameWordsAgainAreOneApplicationAndOtherWordsAreNotSwallowed() {
        var lead = posting.published("Team Lead", hana);
        var application = apply(lead).getResponse().getRedirectedUrl();
        assertThat(apply(lead)).hasRedirectedUrl(application);
        assertThat(mvc.post()
                        .uri("/openings/{id}/applications", lead)
                        .param("motivation", "Other words, from another window.")
                        .with(as(amara))
                        .with(csrf()))
                .hasStatus(409)
                .bodyText()
                .contains("You’ve already applied", "Other words, from another window.", "was not sent", application);
        assertThat(applications.countByOpeningId(lead)).isEqualTo(1);
        var id = UUID.fromString(application.substring(application.lastIndexOf('/') + 1));
        hiring.move(new ApplicationId(id), Stage.HIRED, hana);
        assertThat(apply(lead)).hasRedirectedUrl(application);
    }

    @Test
    void ownApplicationIsThereWhenTheOpeningIsNot() {
        var lead = posting.published("Secret Role", hana);
        var application = hiring.application(lead, amara);
        jdbc.sql("UPDATE opening SET status = 'DRAFT', published_at = NULL, published_by = NULL WHERE id = ?")
                .param(lead.value())
                .update();
        entities.clear();
        assertThat(mvc.get().uri("/applications/{id}", application).with(as(amara)))
                .hasStatusOk()
                .bodyText()
                .contains("I have led the night shift for a year.", "Opening no longer available", "Withdraw")
                .doesNotContain("Secret Role", "/openings/" + lead);
        assertThat(mvc.get().uri("/applications").with(as(amara)))
                .hasStatusOk()
                .bodyText()
                .contains("Opening no longer available", "/applications/" + application)
                .doesNotContain("Secret Role");
        assertThat(mvc.get().uri("/").with(as(amara))).hasStatusOk().bodyText().doesNotContain("Secret Role");
    }

    @Test
    void applicantReadsThatAllPositionsAreFilledOrThatNobodyElseCanApply() {
        var lead = posting.published("Team Lead", hana);
        var application = hiring.application(lead, amara);
        posting.close(lead, hana);
        assertThat(page(application)).bodyText().contains("no longer takes applications");
        var hired = hiring.application(lead, firm.employee("Jonas Lindqvist"));
        hiring.move(hired, Stage.HIRED, hana);
        assertThat(page(application))
                .bodyText()
                .contains("All positions for this opening are filled", "hasn’t told you its decision yet");
        assertThat(mvc.get().uri("/applications").with(as(amara))).bodyText().contains("All positions are filled");
    }

    @Test
    void withdrawingTwiceIsDoneOnceAndADecisionStays() {
        var lead = posting.published("Team Lead", hana);
        var application = hiring.application(lead, amara);
        for (var time = 0; time < 2; time++)
            assertThat(withdraw(application)).flash().containsEntry("done", "hiring.withdrawn");
        assertThat(applications.findById(application).orElseThrow().steps()).hasSize(2);

        var decided = hiring.application(posting.published("Day Lead", hana), amara);
        hiring.move(decided, Stage.NOT_SELECTED, hana);
        assertThat(withdraw(decided))
                .hasRedirectedUrl("/applications/" + decided)
                .flash()
                .containsEntry("refused", "hiring.notWithdrawn");
        assertThat(applications.findById(decided).orElseThrow().stage()).isEqualTo(Stage.NOT_SELECTED);
        assertThat(page(decided)).bodyText().doesNotContain("Yes, withdraw");
    }

    @Test
    void whatHrDoesTwiceOrTooLateChangesNothingAndSaysWhatIsSo() {
        var lead = posting.draft("Team Lead", hana);
        assertThat(refused("DELETE", lead, "closure")).isEqualTo("openings.already.DRAFT");
        assertThat(refused("POST", lead, "publication")).isNull();
        assertThat(refused("POST", lead, "publication")).isEqualTo("openings.already.PUBLISHED");
        assertThat(refused("DELETE", lead, "closure")).isEqualTo("openings.already.PUBLISHED");
        var application = hiring.application(lead, amara);
        assertThat(refused("DELETE", lead, "publication")).isEqualTo("openings.notUnpublished");
        assertThat(refused("POST", lead, "closure")).isNull();
        for (var resource : new String[] {"closure", "publication"})
            assertThat(refused("POST", lead, resource)).isEqualTo("openings.already.CLOSED");
        hiring.move(application, Stage.HIRED, hana);
        for (var method : new String[] {"POST", "DELETE"})
            for (var resource : new String[] {"closure", "publication"})
                assertThat(refused(method, lead, resource)).isEqualTo("openings.already.FILLED");
        var answer = mvc.post()
                .uri("/openings/{id}/closure", lead)
                .with(as(hana))
                .with(csrf())
                .exchange();
        assertThat(mvc.get()
                        .uri("/openings/{id}", lead)
                        .cookie(answer.getResponse().getCookies())
                        .with(as(hana)))
                .bodyText()
                .contains("Nothing changed: all positions are filled", "/openings/" + lead + "/edit");
    }

    private Object refused(String method, OpeningId opening, String resource) {
        var answer = mvc.perform((method.equals("POST")
                        ? mvc.post().uri("/openings/{id}/" + resource, opening)
                        : mvc.delete().uri("/openings/{id}/" + resource, opening))
                .with(as(hana))
                .with(csrf()));
        assertThat(answer).hasRedirectedUrl("/openings/" + opening);
        return answer.getMvcResult().getFlashMap().get("refused");
    }

    private MvcTestResult apply(OpeningId opening) {
        return mvc.post()
                .uri("/openings/{id}/applications", opening)
                .param("motivation", WORDS)
                .with(as(amara))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult page(ApplicationId application) {
        return mvc.get().uri("/applications/{id}", application).with(as(amara)).exchange();
    }

    private MvcTestResult withdraw(ApplicationId application) {
        return mvc.post()
                .uri("/applications/{id}/withdrawal", application)
                .with(as(amara))
                .with(csrf())
                .exchange();
    }
}
