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
import java.io.UnsupportedEncodingException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class ApplicationPagesTests {

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
    void formThatMovesAnApplicationSaysWhatTheApplicantSees() {
        var application = hiring.application(posting.managedBy(marco, "Team Lead", hana), amara);
        assertThat(mvc.get().uri("/applications/" + application).with(as(marco)))
                .bodyText()
                .contains("sees the new stage and your name right away");
        move(application, "INTERVIEW", "", null, marco);
        assertThat(mvc.get().uri("/applications/" + application).with(as(amara)))
                .bodyText()
                .contains("Interview", "Marco Silva");
    }

    /** So that nobody goes back who only writes a note. */
    @ParameterizedTest
    @CsvSource({"RECEIVED, IN_REVIEW", "IN_REVIEW, INTERVIEW", "INTERVIEW, OFFER", "OFFER,", "NOT_SELECTED,"})
    void formThatMovesAnApplicationBeginsWithTheNextStageForward(Stage now, @Nullable String chosen) {
        var application = hiring.application(posting.managedBy(marco, "Team Lead", hana), amara);
        if (now != Stage.RECEIVED) hiring.move(application, now, hana);
        assertThat(mvc.get().uri("/applications/" + application).with(as(marco)))
                .bodyText()
                .satisfies(page -> assertThat(Jsoup.parse(page)
                                .select("[name=stage] [selected]")
                                .eachAttr("value"))
                        .isEqualTo(Stream.ofNullable(chosen).toList()));
    }

    @Test
    void hiddenNotesAreReadByTheHiringTeamOnly() {
        var lead = posting.managedBy(marco, "Team Lead", hana);
        var application = hiring.application(lead, amara);
        move(application, "IN_REVIEW", "Weak on paper", null, marco);
        move(application, "INTERVIEW", "See you on Monday", "true", marco);
        var address = "/applications/" + application;
        assertThat(mvc.get().uri(address).with(as(amara)))
                .bodyText()
                .contains("See you on Monday")
                .doesNotContain("Weak on paper", "Move application");
        assertThat(mvc.get().uri(address).with(as(hana))).bodyText().contains("Weak on paper", "See you on Monday");
    }

    @Test
    void hiringIsAskedOnceMoreAndDoneWhateverStageIsChosen() {
        var application = hiring.application(posting.published("Team Lead", hana), amara);
        assertThat(mvc.get().uri("/applications/{id}", application).with(as(hana)))
                .bodyText()
                .contains("Hire Amara Okafor? This fills a position", "value=\"OFFER\"")
                .doesNotContain("value=\"HIRED\"");
        var version = applications.findById(application).orElseThrow().version();
        assertThat(mvc.post()
                        .uri("/applications/{id}/steps", application)
                        .param("stage", "OFFER")
                        .param("hired", "true")
                        .param("version", Long.toString(version))
                        .with(as(hana))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(applications.findById(application).orElseThrow().stage()).isEqualTo(Stage.HIRED);
    }

    @Test
    void nobodyMovesTheOwnApplication() {
        var lead = posting.published("Team Lead", hana);
        var application = hiring.application(lead, hana);
        assertThat(mvc.get().uri("/applications/{id}", application).with(as(hana)))
                .bodyText()
                .doesNotContain("Move application");
        assertThat(move(application, "HIRED", "", null, hana)).hasStatus(403);
    }

    @Test
    void withdrawnApplicationStaysWithdrawn() {
        var lead = posting.published("Team Lead", hana);
        var application = hiring.application(lead, amara);
        assertThat(mvc.post()
                        .uri("/applications/{id}/withdrawal", application)
                        .with(as(amara))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/applications/{id}", application).with(as(amara)))
                .bodyText()
                .contains("Withdrawn", "Apply again");
        assertThat(move(application, "OFFER", "", null, hana)).hasStatus(409);
    }

    @Test
    void applicationBelongsToTheOpeningsOfThoseWhoHireAndToTheApplicationsOfWhoApplied() {
        var application = hiring.application(posting.managedBy(marco, "Team Lead", hana), amara);
        var address = "/applications/" + application;
        assertThat(mvc.get().uri(address).with(as(amara))).bodyText().satisfies(isAt("/applications"));
        assertThat(mvc.get().uri(address).with(as(marco))).bodyText().satisfies(isAt("/openings"));
        assertThat(mvc.get().uri(address + "/interviews/new").with(as(marco)))
                .bodyText()
                .satisfies(isAt("/openings"));
    }

    private static Consumer<String> isAt(String place) {
        return page -> assertThat(Jsoup.parse(page).select("a.place[aria-current]"))
                .extracting(entry -> entry.attr("href"))
                .containsOnly(place);
    }

    @Test
    void hiringTeamTakesThoseWhoAppliedAlongAsAFileAndNotTheirLetters() throws UnsupportedEncodingException {
        var lead = posting.managedBy(marco, "Team Lead", hana);
        hiring.application(lead, amara);
        var address = "/openings/" + lead + "/applications";
        assertThat(mvc.get().uri(address).with(as(marco))).bodyText().contains(address + "/export");
        var file = mvc.get().uri(address + "/export").with(as(marco)).exchange();
        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getContentAsString().lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("Amara Okafor," + firm.emailOf(amara), ",Marco Silva,RECEIVED,")
                .doesNotContain("night shift");
        assertThat(mvc.get().uri(address + "/export").with(as(amara))).hasStatus(403);
    }

    @Test
    void whoHasWithdrawnMayApplyAgain() {
        var lead = posting.published("Team Lead", hana);
        var application = hiring.application(lead, amara);
        mvc.post()
                .uri("/applications/{id}/withdrawal", application)
                .with(as(amara))
                .with(csrf())
                .exchange();
        assertThat(mvc.get().uri("/openings/{id}/applications/new", lead).with(as(amara)))
                .hasStatusOk()
                .bodyText()
                .contains("I have led the night shift for a year.");

        assertThat(mvc.post()
                        .uri("/openings/{id}/applications", lead)
                        .param("motivation", "Now I have led the day shift too.")
                        .with(as(amara))
                        .with(csrf()))
                .hasRedirectedUrl("/applications/" + application);

        assertThat(mvc.get().uri("/applications/{id}", application).with(as(hana)))
                .bodyText()
                .contains("Now I have led the day shift too.", "Withdrawn")
                .containsPattern("(?s)Received.*Withdrawn.*Received");
        assertThat(mvc.get().uri("/openings/{id}/applications/new", lead).with(as(amara)))
                .hasRedirectedUrl("/applications/" + application);
    }

    @Test
    void applyPageNamesWhoReads() {
        var page = "/openings/{id}/applications/new";
        assertThat(mvc.get()
                        .uri(page, posting.managedBy(marco, "Team Lead", hana))
                        .with(as(amara)))
                .bodyText()
                .contains("Only HR and the hiring manager, currently Marco Silva, can read this.");
        assertThat(mvc.get().uri(page, posting.published("Day Lead", hana)).with(as(amara)))
                .bodyText()
                .contains("Only HR can read this, and a hiring manager if one is added later.");
    }

    @Test
    void overlongAndStrangeMotivationsAreKeptOrRefusedButNeverRun() {
        var lead = posting.published("Team Lead", hana);
        assertThat(apply(lead, "x".repeat(3001))).hasStatusOk().bodyText().contains("Use 3,000 characters or fewer");
        assertThat(apply(lead, "  ")).hasStatusOk().bodyText().contains("Fill this in");
        var strange = "<script>alert(1)</script> ${7*7} \"quoted\" שלום 🌱";
        var answer = apply(lead, strange);
        assertThat(answer).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(answer.getResponse().getRedirectedUrl()).with(as(amara)))
                .bodyText()
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; ${7*7}", "שלום 🌱");
    }

    @Test
    void applicationPagesShowEachReaderTheirs() {
        var lead = posting.published("Team Lead", hana);
        var application = hiring.application(lead, amara);
        assertThat(mvc.get().uri("/openings/{id}/applications/new", lead).with(as(marco)))
                .hasStatusOk();
        assertThat(mvc.get().uri("/openings/{id}/applications", lead).with(as(hana)))
                .hasStatusOk()
                .bodyText()
                .contains("Amara Okafor");
        assertThat(mvc.get().uri("/applications").with(as(amara)))
                .hasStatusOk()
                .bodyText()
                .contains("Team Lead");
        assertThat(mvc.get().uri("/applications/{id}", application).with(as(amara)))
                .hasStatusOk()
                .bodyText()
                .contains("Withdraw");
        assertThat(mvc.get().uri("/applications/{id}", application).with(as(hana)))
                .hasStatusOk()
                .bodyText()
                .contains("Move application");
        assertThat(mvc.get().uri("/applications/{id}", application).with(as(marco)))
                .hasStatus(404);
    }

    private MvcTestResult apply(OpeningId opening, String motivation) {
        return mvc.post()
                .uri("/openings/{id}/applications", opening)
                .param("motivation", motivation)
                .with(as(amara))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult move(
            ApplicationId application, String stage, String note, String noteVisible, CurrentPerson person) {
        var request = mvc.post()
                .uri("/applications/{id}/steps", application)
                .param("stage", stage)
                .param("note", note)
                .param(
                        "version",
                        Long.toString(
                                applications.findById(application).orElseThrow().version()))
                .with(as(person))
                .with(csrf());
        var answer = (noteVisible == null ? request : request.param("noteVisible", noteVisible)).exchange();
        entities.flush();
        entities.clear();
        return answer;
    }
}
