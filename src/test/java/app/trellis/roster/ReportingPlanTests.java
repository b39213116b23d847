package app.trellis.roster;

import static app.trellis.roster.ReportingPlan.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportingPlanTests {

    private static final Map<String, String> PRESENT = Map.of("ceo", NOBODY, "marco", "ceo", "amara", "marco");

    @Test
    void managerIsSomebodyOfTheCompanyOrOfTheFile() {
        assertThat(cycles(Map.of("joon", "amara", "priya", "joon"))).isEmpty();
    }

    @Test
    void nobodyReportsToThemselves() {
        assertThat(cycles(Map.of("joon", "joon"))).containsOnly("joon");
    }

    @Test
    void newcomersOfARingComeWithoutAManager() {
        var plan = new ReportingPlan(PRESENT, Map.of("joon", "priya", "priya", "lena", "lena", "joon"));

        assertThat(plan.cycles()).containsOnly("joon", "priya", "lena");
        assertThat(plan.managerOf("joon")).isEqualTo(NOBODY);
    }

    @Test
    void ringThatTheFileClosesWithThosePresentIsOpenedWhereItCloses() {
        var plan = new ReportingPlan(PRESENT, Map.of("ceo", "amara", "marco", "ceo"));

        assertThat(plan.cycles()).containsOnly("ceo");
        assertThat(plan.managerOf("ceo")).isEqualTo(NOBODY);
        assertThat(plan.managerOf("amara")).isEqualTo("marco");
    }

    @Test
    void whoHangsBelowARingIsNoPartOfIt() {
        assertThat(cycles(Map.of("joon", "priya", "priya", "joon", "amara", "marco")))
                .containsOnly("joon", "priya");
    }

    @Test
    void twoPeopleMayChangePlaces() {
        assertThat(cycles(Map.of("marco", "amara", "amara", "ceo"))).isEmpty();
    }

    @Test
    void openingOneRingCanCloseAnother() {
        // Amara was to report to Joon, but he to her: so she stays with Marco, and Marco cannot report to her.
        var plan = new ReportingPlan(PRESENT, Map.of("amara", "joon", "joon", "amara", "marco", "amara"));

        assertThat(plan.cycles()).containsOnly("amara", "joon", "marco");
        assertThat(plan.managerOf("marco")).isEqualTo("ceo");
    }

    @Test
    void managersComeBeforeThoseWhoReportToThem() {
        var plan = new ReportingPlan(PRESENT, Map.of("lena", "priya", "priya", "joon", "joon", "ceo"));

        assertThat(plan.managersFirst(List.of("lena", "joon", "priya"))).containsExactly("joon", "priya", "lena");
    }

    private static Set<String> cycles(Map<String, String> told) {
        return new ReportingPlan(PRESENT, told).cycles();
    }
}
