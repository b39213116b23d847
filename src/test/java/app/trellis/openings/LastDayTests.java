package app.trellis.openings;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What HR and applicants are told of the last day to apply. */
@PageTest
class LastDayTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private OpeningFixtures posting;

    @Autowired
    private Openings openings;

    @Autowired
    private OpeningBackfill past;

    @Autowired
    private Applicants applicants;

    @Autowired
    private Clock clock;

    private CurrentPerson hana;
    private CurrentPerson amara;
    private LocalDate yesterday;

    @BeforeEach
    void people() {
        hana = firm.hr("Hana Kimura");
        amara = firm.employee("Amara Okafor");
        yesterday = LocalDate.now(clock).minusDays(1);
    }

    @Test
    void draftIsNotPublishedOnceItsLastDayIsOver() {
        var draft = posting.draft(posting.closing(yesterday, "Team Lead"), hana);
        var answer = mvc.post()
                .uri("/openings/{id}/publication", draft)
                .with(as(hana))
                .with(csrf())
                .exchange();
        assertThat(answer)
                .hasRedirectedUrl("/openings/" + draft)
                .flash()
                .containsEntry("refused", "openings.notPublished")
                .doesNotContainKey("done");
        assertThat(mvc.get()
                        .uri("/openings/{id}", draft)
                        .cookie(answer.getResponse().getCookies())
                        .with(as(hana)))
                .bodyText()
                .contains("Not published", "Choose a later date or leave it empty", "/openings/" + draft + "/edit");
        assertThat(status(draft)).isEqualTo(OpeningStatus.DRAFT);
    }

    @Test
    void openingIsNotReopenedOnceItsLastDayIsOver() {
        var closed = posting.published(posting.closing(yesterday, "Team Lead"), hana);
        past.close(closed, hana.id(), clock.instant());
        assertThat(mvc.delete()
                        .uri("/openings/{id}/closure", closed)
                        .with(as(hana))
                        .with(csrf()))
                .hasRedirectedUrl("/openings/" + closed)
                .flash()
                .containsEntry("refused", "openings.notReopened")
                .doesNotContainKey("done");
        assertThat(status(closed)).isEqualTo(OpeningStatus.CLOSED);
    }

    @Test
    void openingIsPublishedAndReopenedOnItsLastDay() {
        var today = posting.draft(posting.closing(LocalDate.now(clock), "Team Lead"), hana);
        mvc.post()
                .uri("/openings/{id}/publication", today)
                .with(as(hana))
                .with(csrf())
                .exchange();
        assertThat(status(today)).isEqualTo(OpeningStatus.PUBLISHED);
        past.close(today, hana.id(), clock.instant());
        mvc.delete()
                .uri("/openings/{id}/closure", today)
                .with(as(hana))
                .with(csrf())
                .exchange();
        assertThat(status(today)).isEqualTo(OpeningStatus.PUBLISHED);
    }

    @Test
    void closedOpeningSaysNothingOfWhenItCloses() {
        for (var form : List.of(posting.closing(yesterday, "Team Lead"), posting.closing(null, "Clerk")))
            past.close(posting.published(form, hana), hana.id(), clock.instant());
        posting.published(posting.closing(yesterday.plusDays(9), "Nurse"), hana);
        assertThat(mvc.get().uri("/openings?status=CLOSED").with(as(hana)))
                .bodyText()
                .contains("Team Lead", "Clerk")
                .doesNotContain("Closes ", "Open until filled");
        assertThat(mvc.get().uri("/openings").with(as(hana))).bodyText().contains("Closes ");
    }

    @Test
    void hrSeesThatTheLastDayOfAnOpenOneIsOver() {
        var over = posting.published(posting.closing(yesterday, "Team Lead"), hana);
        posting.published("Night Lead", hana);
        var sign = "Past closing date";
        assertThat(mvc.get().uri("/openings?status=PUBLISHED").with(as(hana)))
                .bodyText()
                .contains("Night Lead")
                .containsOnlyOnce(sign);
        assertThat(mvc.get().uri("/openings/{id}", over).with(as(hana)))
                .bodyText()
                .contains(sign);
        past.close(over, hana.id(), clock.instant());
        openings.flush();
        assertThat(mvc.get().uri("/openings?status=CLOSED").with(as(hana)))
                .bodyText()
                .contains("Team Lead")
                .doesNotContain(sign);
    }

    @Test
    void whoWritesUntilTheLastDayIsOverKeepsTheText() {
        var over = posting.published(posting.closing(yesterday, "Team Lead"), hana);
        assertThat(mvc.post()
                        .uri("/openings/{id}/applications", over)
                        .param("motivation", "I have led the night shift for a year.")
                        .with(as(amara))
                        .with(csrf()))
                .hasStatus(409)
                .bodyText()
                .contains("I have led the night shift for a year.", "was not sent", "Back to the opening")
                .doesNotContain("Send application");
        assertThat(applicants.count(over)).isZero();
        assertThat(mvc.post()
                        .uri("/openings/{id}/applications", over)
                        .param("motivation", "x".repeat(3001))
                        .with(as(amara))
                        .with(csrf()))
                .hasStatus(409)
                .bodyText()
                .contains("xxx", "was not sent");
    }

    @Test
    void lastDayNamesTheClockByWhichItEndsWhereTheReadersDiffers() {
        var lead = posting.published("Team Lead", hana);
        var company = clock.getZone().getId().replaceAll(".*/", "").replace('_', ' ') + " time";
        for (var page : new String[] {"/openings/{id}", "/openings/{id}/applications/new"}) {
            assertThat(mvc.get()
                            .uri(page, lead)
                            .cookie(new Cookie("zone", "Pacific/Kiritimati"))
                            .with(as(amara)))
                    .bodyText()
                    .contains("(" + company + ")");
            assertThat(mvc.get().uri(page, lead).with(as(amara))).bodyText().doesNotContain(company);
        }
    }

    private OpeningStatus status(OpeningId id) {
        return openings.findById(id).orElseThrow().status();
    }
}
