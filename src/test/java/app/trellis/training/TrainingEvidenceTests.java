package app.trellis.training;

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
import app.trellis.training.EnrolmentActivity.AttendanceRecorded;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A training that somebody attended offers the skills that it teaches. */
@PageTest
class TrainingEvidenceTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private TrainingFixtures trainings;

    @Autowired
    private TrainingBackfill past;

    @Autowired
    private ExpertiseFixtures fixtures;

    @Autowired
    private Expertise expertise;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Clock clock;

    private CurrentPerson hana;
    private CurrentPerson amara;
    private SkillId listening;
    private ProgramId program;
    private String mine;

    @BeforeEach
    void company() {
        hana = firm.hr("Hana Kimura");
        amara = firm.employee("Amara Okafor");
        listening = fixtures.skill("Quiet listening");
        program = trainings.published("Difficult Conversations", hana);
        entities.flush();
        jdbc.sql("INSERT INTO training_skill (program_id, skill_id, level) VALUES (?, ?, 3)")
                .params(program.value(), listening.value())
                .update();
        mine = "/people/" + amara.id() + "/skills";
    }

    @Test
    void attendedTrainingOffersItsSkillsByOneClickEach() {
        enrolled();
        assertThat(page(mine)).bodyText().doesNotContain("Quiet listening");
        attended();
        assertThat(page(mine)).bodyText().contains("Quiet listening", "Difficult Conversations");
        assertThat(add()).hasRedirectedUrl(mine);
        assertThat(add()).as("a second click").hasRedirectedUrl(mine);
        assertThat(expertise.of(amara.id())).singleElement().satisfies(held -> {
            assertThat(held.level()).isEqualTo(3);
            assertThat(held.sureLevel()).isEqualTo(3);
        });
        assertThat(page(mine))
                .bodyText()
                .contains("Shown by a training program", "You and your manager only")
                .doesNotContain("Add what you have shown");
    }

    @Test
    void skillThatOneHasIsMadeSurerAndKeepsItsLevel() {
        fixtures.shownToEverybody(amara, listening, 5);
        attended();
        assertThat(add()).hasRedirectedUrl(mine);
        assertThat(expertise.of(amara.id())).singleElement().satisfies(held -> {
            assertThat(held.level()).isEqualTo(5);
            assertThat(held.sureLevel()).isEqualTo(3);
        });
    }

    @Test
    void missedTrainingShowsNothing() {
        past.attend(enrolled(), false, hana.id(), clock.instant());
        assertThat(add()).hasStatus(404);
    }

    @Test
    void attendanceThatIsCorrectedShowsNothingAnyMore() {
        var enrolment = attended();
        add();
        past.attend(enrolment, false, hana.id(), clock.instant());
        events.publishEvent(
                new AttendanceRecorded(enrolment, program, null, amara.id(), false, hana.id(), clock.instant()));
        entities.flush();
        assertThat(expertise.of(amara.id())).extracting(HeldSkill::sureLevel).containsExactly(0);
    }

    @Test
    void completedSelfPacedProgramCountsUntilThatIsTakenBack() {
        program = trainings.selfPaced("Listening by Yourself", hana);
        entities.flush();
        jdbc.sql("INSERT INTO training_skill (program_id, skill_id, level) VALUES (?, ?, 2)")
                .params(program.value(), listening.value())
                .update();
        var enrolment = past.begin(program, amara.id(), clock.instant());
        assertThat(add()).as("only begun").hasStatus(404);
        past.complete(enrolment, clock.instant());
        assertThat(add()).hasRedirectedUrl(mine);

        assertThat(mvc.delete()
                        .uri("/enrolments/" + enrolment + "/completion")
                        .with(as(amara))
                        .with(csrf()))
                .hasRedirectedUrl("/enrolments");
        assertThat(page(mine)).bodyText().doesNotContain("Shown by a training program");
        assertThat(expertise.of(amara.id())).extracting(HeldSkill::sureLevel).containsExactly(0);
        assertThat(add()).hasStatus(404);
    }

    private EnrolmentId enrolled() {
        return past.enrol(trainings.session(program, 5), amara.id(), clock.instant());
    }

    private EnrolmentId attended() {
        var enrolment = enrolled();
        past.attend(enrolment, true, hana.id(), clock.instant());
        return enrolment;
    }

    private MvcTestResult add() {
        entities.flush();
        entities.clear();
        var answer = mvc.post()
                .uri(mine + "/" + listening + "/evidence")
                .param("kind", "TRAINING")
                .param("evidence", program.toString())
                .with(csrf())
                .with(as(amara))
                .exchange();
        entities.flush();
        return answer;
    }

    private MvcTestResult page(String address) {
        entities.flush();
        entities.clear();
        return mvc.get().uri(address).with(as(amara)).exchange();
    }
}
