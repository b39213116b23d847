package app.trellis.feedback;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.expertise.Expertise;
import app.trellis.expertise.ExpertiseFixtures;
import app.trellis.expertise.HeldSkill;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.skills.SkillId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Feedback that its recipient chooses to show a skill. */
@PageTest
class FeedbackEvidenceTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private FeedbackBackfill past;

    @Autowired
    private ExpertiseFixtures fixtures;

    @Autowired
    private Expertise expertise;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Clock clock;

    private CurrentPerson marco;
    private CurrentPerson amara;
    private CurrentPerson priya;
    private SkillId listening;
    private String skill;

    @BeforeEach
    void people() {
        marco = firm.employee("Marco Silva");
        amara = firm.reportOf(marco, "Amara Okafor");
        priya = firm.employee("Priya Raman");
        listening = fixtures.skill("Quiet listening");
        skill = "/people/" + amara.id() + "/skills/" + listening;
        fixtures.shownToEverybody(amara, listening, 4);
    }

    @Test
    void shownSkillIsSurerAndTellsOthersNeitherWordsNorAuthor() {
        var feedback = sent(Visibility.RECIPIENT);
        assertThat(page(skill, amara)).bodyText().contains("Marco Silva: On Monday", "Use as evidence");
        assertThat(choose(feedback)).hasRedirectedUrl(skill);
        assertThat(choose(feedback)).as("a second click").hasRedirectedUrl(skill);
        assertThat(expertise.of(amara.id())).extracting(HeldSkill::sureLevel).containsExactly(4);
        assertThat(page(skill, priya))
                .bodyText()
                .contains("Shown by feedback")
                .doesNotContain("Marco Silva", "You waited", feedback.toString());
        assertThat(done(mvc.delete().uri(skill + "/evidence/" + feedback))).hasRedirectedUrl(skill);
        assertThat(expertise.of(amara.id())).extracting(HeldSkill::sureLevel).containsExactly(0);
    }

    @Test
    void withdrawnFeedbackShowsNothingAnyMore() {
        var feedback = sent(Visibility.RECIPIENT);
        choose(feedback);
        mvc.post()
                .uri("/feedback/" + feedback + "/withdrawal")
                .with(csrf())
                .with(as(marco))
                .exchange();
        entities.flush();
        assertThat(expertise.of(amara.id())).extracting(HeldSkill::sureLevel).containsExactly(0);
        assertThat(page(skill, amara)).bodyText().doesNotContain("Marco Silva: On Monday");
    }

    @Test
    void nothingIsShownByWhatThePersonMayNotReadOrSomebodyElseGot() {
        var note = sent(Visibility.MANAGER_ONLY);
        var draft = draft(Visibility.RECIPIENT);
        var toPriya =
                past.draft(marco.id(), priya.id(), FeedbackKind.PRAISE, Visibility.RECIPIENT, text(), clock.instant());
        past.send(toPriya, clock.instant());
        for (var feedback : List.of(note, draft, toPriya))
            assertThat(choose(feedback)).as(feedback.toString()).hasStatus(404);
        assertThat(page(skill, amara)).bodyText().doesNotContain("Use as evidence");
    }

    private FeedbackId sent(Visibility visibility) {
        var id = draft(visibility);
        past.send(id, clock.instant());
        return id;
    }

    private FeedbackId draft(Visibility visibility) {
        return past.draft(marco.id(), amara.id(), FeedbackKind.PRAISE, visibility, text(), clock.instant());
    }

    private static FeedbackText text() {
        return new FeedbackText("On Monday", "You waited", "and they told you", "");
    }

    private MvcTestResult choose(FeedbackId feedback) {
        return done(
                mvc.post().uri(skill + "/evidence").param("kind", "FEEDBACK").param("evidence", feedback.toString()));
    }

    private MvcTestResult done(MockMvcRequestBuilder request) {
        entities.flush();
        entities.clear();
        var answer = request.with(csrf()).with(as(amara)).exchange();
        entities.flush();
        entities.clear();
        return answer;
    }

    private MvcTestResult page(String address, CurrentPerson reader) {
        entities.flush();
        entities.clear();
        return mvc.get().uri(address).with(as(reader)).exchange();
    }
}
