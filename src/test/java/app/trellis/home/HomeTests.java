package app.trellis.home;

import static app.trellis.InOrder.inOrder;
import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.Committed;
import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.openings.OpeningFixtures;
import app.trellis.people.Firm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class HomeTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private OpeningFixtures posting;

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void visitorsAreWelcomedAndMaySignIn() {
        assertThat(mvc.get().uri("/")).hasStatusOk().bodyText().contains("href=\"/login\"");
    }

    @Test
    void employeesReadWhatWaitsForThem() {
        assertThat(mvc.get().uri("/").with(as(firm.employee("Amara Okafor"))))
                .hasStatusOk()
                .bodyText()
                .contains("Waiting for you");
    }

    @Test
    void lineSaysWhatItIsOnceAndThenTheFacts() {
        posting.published("Lighthouse Keeper", firm.hr("Hana Kimura"));
        assertThat(mvc.get().uri("/").with(as(firm.employee("Amara Okafor"))))
                .hasStatusOk()
                .bodyText()
                .contains(">Lighthouse Keeper</a>", "<span>New opening</span>", "<span>just now</span>");
    }

    @Test
    void clientContactsReadWhatTheyCanDoNow() {
        assertThat(mvc.get().uri("/").with(as(firm.client("Claire Bennett"))))
                .hasStatusOk()
                .bodyText()
                .contains("Claire")
                .doesNotContain("href=\"/openings\"");
    }

    @Test
    void newcomersFindThreeFirstStepsUntilTheyAreTaken() {
        var amara = firm.employee("Amara Okafor");
        jdbc.sql("UPDATE person SET hired_on = current_date - 3 WHERE id = ?")
                .param(amara.id().value())
                .update();
        assertThat(mvc.get().uri("/").with(as(amara)))
                .hasStatusOk()
                .bodyText()
                .satisfies(inOrder(
                        "Your first steps",
                        "Say what you can do",
                        "Say where you want to go",
                        "Find something to learn"))
                .doesNotContain("Waiting for you");
        jdbc.sql("UPDATE person SET hired_on = current_date - 90 WHERE id = ?")
                .param(amara.id().value())
                .update();
        assertThat(mvc.get().uri("/").with(as(amara)))
                .bodyText()
                .contains("Waiting for you")
                .doesNotContain("Your first steps");
    }

    /** Of everybody, however much waits, once it is known what fits them; what the session takes comes on top. */
    @Test
    @Committed
    void takesOneStatementForAllFeaturesAndFewMore() {
        var hana = firm.hr("Hana Kimura");
        posting.published("Lighthouse Keeper", hana);
        var marco = firm.employee("Marco Silva");
        var amara = firm.reportOf(marco, "Amara Okafor");
        for (var person : List.of(hana, marco, amara, firm.admin("Ada Novak"), firm.client("Claire Bennett"))) {
            assertThat(mvc.get().uri("/").with(as(person))).hasStatusOk();
            assertThat(statements.during(() ->
                            assertThat(mvc.get().uri("/").with(as(person))).hasStatusOk()))
                    .filteredOn(statement -> !statement.contains("SPRING_SESSION"))
                    .as(person.name())
                    .hasSizeLessThanOrEqualTo(5);
        }
    }
}
