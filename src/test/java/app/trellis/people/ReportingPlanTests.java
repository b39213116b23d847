package app.trellis.people;

import static app.trellis.people.ReportingPlan.NOBODY;
import static app.trellis.people.ReportingPlan.Refusal.RING;
import static app.trellis.people.ReportingPlan.Refusal.UNKNOWN_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportingPlanTests {

    private static final Map<String, String> PRESENT = Map.of("ceo", NOBODY, "marco", "ceo", "amara", "marco");

    @Test
    void managerIsSomebodyOfTheCompanyOrOfTheFile() {
        assertThat(refused(Map.of("joon", "amara", "priya", "joon"))).isEmpty();
    }

    @Test
    void managerWhomNobodyKnowsIsRefused() {
        assertThat(refused(Map.of("joon", "nobody"))).containsOnly(Map.entry("joon", UNKNOWN_MANAGER));
    }

    @Test
    void whoReportsToSomebodyRefusedIsRefusedToo() {
        assertThat(refused(Map.of("joon", "nobody", "priya", "joon", "lena", "marco")))
                .containsOnly(Map.entry("joon", UNKNOWN_MANAGER), Map.entry("priya", UNKNOWN_MANAGER));
    }

    @Test
    void nobodyReportsToThemselves() {
        assertThat(refused(Map.of("joon", "joon"))).containsOnly(Map.entry("joon", RING));
    }

    @Test
    void ringWithinTheFileIsRefused() {
        assertThat(refused(Map.of("joon", "priya", "priya", "lena", "lena", "joon")))
                .containsOnlyKeys("joon", "priya", "lena")
                .containsValues(RING);
    }

    @Test
    void ringThatTheFileClosesWithThosePresentIsRefusedWhereItCloses() {
        assertThat(refused(Map.of("ceo", "amara", "marco", "ceo"))).containsOnly(Map.entry("ceo", RING));
    }

    @Test
    void whoHangsBelowARingIsNoPartOfIt() {
        assertThat(refused(Map.of("joon", "priya", "priya", "joon", "amara", "marco")))
                .containsOnlyKeys("joon", "priya");
    }

    @Test
    void twoPeopleMayChangePlaces() {
        assertThat(refused(Map.of("marco", "amara", "amara", "ceo"))).isEmpty();
    }

    @Test
    void refusalOfOneMoveCanCloseARingForAnother() {
        // Amara was to leave Marco, but for somebody unknown: so Marco cannot report to her.
        assertThat(refused(Map.of("amara", "nobody", "marco", "amara")))
                .containsOnly(Map.entry("amara", UNKNOWN_MANAGER), Map.entry("marco", RING));
    }

    @Test
    void managersComeBeforeThoseWhoReportToThem() {
        var plan = new ReportingPlan(PRESENT, Map.of("lena", "priya", "priya", "joon", "joon", "ceo"));

        assertThat(plan.managersFirst(List.of("lena", "joon", "priya"))).containsExactly("joon", "priya", "lena");
    }

    private static Map<String, ReportingPlan.Refusal> refused(Map<String, String> told) {
        return new ReportingPlan(PRESENT, told).refused();
    }
}
