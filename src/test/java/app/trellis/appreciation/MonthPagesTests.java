package app.trellis.appreciation;

import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The month by its values, and whom a manager has seen no thanks for. */
@PageTest
class MonthPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private AppreciationFixtures thanked;

    @Autowired
    private Clock clock;

    private CurrentPerson marco;
    private CurrentPerson amara;
    private CurrentPerson jonas;

    @BeforeEach
    void people() {
        marco = firm.employee("Marco Silva");
        amara = firm.reportOf(marco, "Amara Okafor");
        jonas = firm.reportOf(marco, "Jonas Lindqvist");
    }

    @Test
    void monthShowsThreeExamplesOfAValueAndNothingThatIsNotForEveryone() {
        thanked.value("Own it", firm.hr("Hana Kimura"));
        var now = clock.instant();
        for (var each = 1; each <= 4; each++)
            thanked.at(now.minusSeconds(each), marco, Reach.EVERYBODY, "For helping me out, example " + each, amara);
        thanked.by(marco, Reach.TEAM, "For what only our teams know.", amara);
        var month = YearMonth.now(clock);
        assertThat(get(jonas, "/appreciation/months/" + month))
                .bodyText()
                .contains("Say it early", "example 1", "example 3", "Own it", "No example this month")
                .doesNotContain("example 4", "only our teams")
                .doesNotContain("/appreciation/months/" + month.plusMonths(1));
        assertThat(get(jonas, "/appreciation/months/" + month.minusMonths(2)))
                .bodyText()
                .doesNotContain("example 1")
                .contains("/appreciation/months/" + month.minusMonths(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-00", "2026-13", "26-01", "0000-01", "99999-01", "2026-1", "now", "2026-03-01"})
    void noSuchMonthIsNotFound(String month) {
        assertThat(get(jonas, "/appreciation/months/" + month)).hasStatus(404);
    }

    @Test
    void managerSeesByNameWhomNobodyThankedForNinetyDays() {
        var days = Duration.ofDays(90);
        thanked.at(clock.instant().minus(days).plusSeconds(60), jonas, Reach.TEAM, "For the notes of spring.", amara);
        thanked.at(clock.instant().minus(days), amara, Reach.EVERYBODY, "For the notes of winter.", jonas);
        // What the manager cannot see is not told by a name that is missing.
        thanked.by(amara, Reach.PERSON, "For listening to me on Monday.", jonas);
        var stranger = firm.reportOf(firm.employee("Leila Haddad"), "Priya Raman");
        assertThat(get(marco, "/team"))
                .bodyText()
                .contains(
                        "No thanks seen in 90 days",
                        "Say thanks to Jonas Lindqvist",
                        "/appreciation/new?to=" + jonas.id())
                .doesNotContain("Say thanks to Amara Okafor", "Say thanks to Priya Raman", "to=" + stranger.id());
        thanked.by(marco, Reach.PERSON, "For staying with the caller.", jonas);
        assertThat(get(marco, "/team")).bodyText().doesNotContain("No thanks seen");
        assertThat(get(amara, "/team")).bodyText().doesNotContain("No thanks seen");
    }

    @Test
    void profileOfAColleagueHasADoorToThanks() {
        assertThat(get(amara, "/people/" + jonas.id())).bodyText().contains("/appreciation/new?to=" + jonas.id());
        assertThat(get(jonas, "/people/" + jonas.id())).bodyText().doesNotContain("/appreciation/new");
        assertThat(get(amara, "/appreciation/new?to=" + jonas.id()))
                .bodyText()
                .containsPattern("(?s)name=\"also\" value=\"" + jonas.id() + "\"\\s+checked");
        assertThat(get(amara, "/appreciation/new?to=" + amara.id())).bodyText().doesNotContain("name=\"also\"");
    }

    private MvcTestResult get(CurrentPerson person, String address) {
        return mvc.get().uri(address).with(as(person)).exchange();
    }
}
