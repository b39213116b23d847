package app.trellis.misuse;

import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.openings.OpeningFixtures;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Pages that grow with what is stored, or with what is asked for, until they stand still: a list has 25 rows, a short
 * way through its pages and a fixed number of statements, whatever the address says. That the number of rows in the
 * tables changes nothing either is held by the tests of each list.
 */
@PageTest
class GrowthTests {

    private static final List<String> ASKED = List.of(
            "page=999999",
            "page=2147483647",
            "page=99999999999999999999",
            "page=-1",
            "page=x",
            "page=2&page=3",
            "size=1000000",
            "size=-1",
            "size=1000000&page=999999");

    private static final Pattern KEEPER = Pattern.compile("Lighthouse Keeper \\d+");
    private static final Pattern LINK = Pattern.compile("[?&;]page=");
    private static final int ROWS = 25;
    private static final int SHORT_WAY = 12;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private OpeningFixtures posting;

    @Autowired
    private Statements statements;

    private CurrentPerson hana;

    @BeforeEach
    void people() {
        hana = firm.hr("Hana Kimura");
    }

    @Test
    void listStaysAsLongAsItIs() {
        for (var i = 0; i < 3 * ROWS + 1; i++) posting.published("Lighthouse Keeper " + i, hana);
        var usual = statements.during(() -> page("")).size();
        for (var asked : ASKED) {
            assertThat(statements.during(() -> page(asked))).as(asked).hasSizeLessThanOrEqualTo(usual + 1);
            var page = page(asked);
            assertThat(KEEPER.matcher(page).results()).as(asked).hasSizeBetween(1, 2 * ROWS);
            assertThat(LINK.matcher(page).results()).as(asked).hasSizeLessThan(SHORT_WAY);
        }
    }

    @Test
    void wayThroughAListCarriesNothingThatTheListDoesNotKnow() {
        for (var i = 0; i < ROWS + 1; i++) posting.published("Lighthouse Keeper " + i, hana);
        assertThat(page("q=lighthouse&sort=oldest&utm_source=mail&fbclid=1&page=2"))
                .contains("href=\"/openings?q=lighthouse\"")
                .doesNotContain("utm_source", "fbclid", "sort=oldest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/people",
                "/training",
                "/clients",
                "/feedback",
                "/careers",
                "/applications",
                "/enrolments",
                "/feedback/requests",
                "/team"
            })
    void everyListAnswersForAnyPage(String list) {
        for (var page : new String[] {"999999", "2147483647", "99999999999999999999", "-1", "x"})
            assertThat(mvc.get().uri(list + "?page=" + page + "&size=1000000").with(as(hana)))
                    .as(page)
                    .hasStatusOk();
    }

    private String page(String asked) {
        return Walk.text(
                mvc.perform(mvc.get().uri("/openings?" + asked).with(as(hana))).getResponse());
    }
}
