package app.trellis.openings;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.fit.Interests;
import app.trellis.fit.Opportunity;
import app.trellis.hiring.HiringFixtures;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.skills.SkillAsked;
import app.trellis.skills.SkillFixtures;
import app.trellis.skills.SkillId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class OpeningOpportunitiesTests {

    @Autowired
    private OpeningOpportunities opportunities;

    @Autowired
    private OpeningFixtures openings;

    @Autowired
    private HiringFixtures hiring;

    @Autowired
    private SkillFixtures skills;

    @Autowired
    private Firm firm;

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcClient jdbc;

    private CurrentPerson hana;
    private CurrentPerson amara;
    private SkillId coaching;

    @BeforeEach
    void company() {
        hana = firm.hr("Hana Kimura");
        amara = firm.employee("Amara Okafor");
        coaching = skills.named("Coaching");
    }

    @Test
    void followsWhetherAnOpeningIsOpen() {
        var opening = asking("Coach");
        assertThat(found()).containsExactly("Coach");

        openings.close(opening, hana);
        assertThat(found()).isEmpty();

        openings.draft("Another", hana);
        assertThat(found()).isEmpty();
    }

    @Test
    void skillNamedLaterCountsToo() {
        var opening = openings.published("Coach", hana);
        assertThat(found()).isEmpty();

        openings.revise(opening, openings.details("Coach").asking(List.of(asked())), hana);

        assertThat(found()).containsExactly("Coach");
    }

    @Test
    void leavesOutWhatIsPastItsLastDayAndWhatThePersonHiresFor() {
        openings.published(
                openings.closing(LocalDate.now().minusDays(2), "Past").asking(List.of(asked())), hana);
        openings.published(
                openings.details("Mine", 1, amara.id(), Audience.EMPLOYEES, null)
                        .asking(List.of(asked())),
                hana);

        assertThat(found()).isEmpty();
    }

    @Test
    void tellsWhatThePersonHasAppliedForAlready() {
        hiring.application(asking("Coach"), amara);

        assertThat(opportunities.openTo(amara, interests())).singleElement().matches(Opportunity::takenUp);
    }

    @Test
    void areFoundByTheIndexOfWhatIsOpen() {
        asking("Coach");
        jdbc.sql("""
                        INSERT INTO opening_skill (opening_id, skill_id, level, must)
                        SELECT o.id, s.id, 3, true FROM opening o CROSS JOIN skill s ON CONFLICT DO NOTHING
                        """).update();
        jdbc.sql("ANALYZE opening_skill").update();
        jdbc.sql("ANALYZE opening").update();
        jdbc.sql("SET LOCAL enable_seqscan = off").update();

        assertThat(statements.plansDuring(() -> opportunities.openTo(amara, interests())))
                .singleElement()
                .asString()
                .contains("opening_skill_open");
    }

    private OpeningId asking(String title) {
        return openings.asking(title, hana, null, asked());
    }

    private SkillAsked asked() {
        return new SkillAsked(coaching, 3, true);
    }

    private Interests interests() {
        return new Interests(Map.of(coaching, 3), Set.of(), Set.of());
    }

    private List<String> found() {
        return opportunities.openTo(amara, interests()).stream()
                .map(Opportunity::title)
                .toList();
    }
}
