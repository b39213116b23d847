package app.trellis.misuse;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.expertise.ExpertiseFixtures;
import app.trellis.hiring.HiringFixtures;
import app.trellis.openings.OpeningFixtures;
import app.trellis.openings.OpeningId;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Whoever decides on others and applies too: nobody decides on the own application or confirms the own skill, by no role. That HR ticks no own
 * attendance is held by {@code TrainingPagesTests#hrTicksWhoWasThereButNotItself}.
 */
@PageTest
class ApprovingOneselfTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private OpeningFixtures posting;

    @Autowired
    private HiringFixtures hiring;

    @Autowired
    private ExpertiseFixtures skills;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    private CurrentPerson hana;
    private CurrentPerson marco;

    @BeforeEach
    void people() {
        hana = firm.hr("Hana Kimura");
        marco = firm.employee("Marco Silva");
    }

    @Test
    void byHr() {
        assertRefused(hana, posting.published("HR Lead", firm.hr("Other Hand")));
    }

    @Test
    void byTheHiringManager() {
        assertRefused(marco, posting.managedBy(marco, "Team Lead", hana));
    }

    @Test
    void byHrWhoHiresForTheOpening() {
        assertRefused(hana, posting.managedBy(hana, "HR Lead", hana));
    }

    /** Whatever the role, and whoever manages themselves. */
    @Test
    void byWhoeverConfirmsTheirOwnSkill() {
        for (var person : List.of(hana, marco, firm.admin("Ada Novak"))) {
            var skill = skills.skill("Keeping light " + person.name());
            skills.shownToEverybody(person, skill, 3);
            assertThat(mvc.post()
                            .uri("/people/{id}/skills/{skill}/confirmation", person.id(), skill)
                            .param("level", "3")
                            .with(csrf())
                            .with(as(person)))
                    .hasStatus(403);
        }
        assertThat(jdbc.sql("SELECT count(*) FROM skill_proof")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void assertRefused(CurrentPerson applicant, OpeningId opening) {
        var application = hiring.application(opening, applicant);
        for (var stage : new String[] {"IN_REVIEW", "OFFER", "HIRED"})
            assertThat(mvc.post()
                            .uri("/applications/{id}/steps", application)
                            .param("stage", stage)
                            .param("version", "0")
                            .with(csrf())
                            .with(as(applicant)))
                    .hasStatus(403);
        assertThat(mvc.get().uri("/applications/{id}", application).with(as(applicant)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/applications/" + application + "/steps");
        entities.flush();
        assertThat(jdbc.sql("SELECT stage FROM job_application WHERE id = ?")
                        .param(application.value())
                        .query(String.class)
                        .single())
                .isEqualTo("RECEIVED");
    }
}
