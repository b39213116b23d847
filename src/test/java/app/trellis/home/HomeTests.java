package app.trellis.home;

import static app.trellis.InOrder.inOrder;
import static app.trellis.signin.As.as;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.Committed;
import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.clients.ClientFixtures;
import app.trellis.home.HomeLine.Part;
import app.trellis.openings.OpeningFixtures;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.skills.SkillFixtures;
import app.trellis.training.TrainingFixtures;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class HomeTests {

    private static final Pattern TEXT = Pattern.compile("'(\\w+\\.home\\.\\w+)'");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private OpeningFixtures posting;

    @Autowired
    private SkillFixtures skills;

    @Autowired
    private TrainingFixtures training;

    @Autowired
    private Statements statements;

    @Autowired
    private ClientFixtures clients;

    @Autowired
    private List<HomeSource> sources;

    @Autowired
    private MessageSource messages;

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
        skills.named("Active listening");
        training.published("Difficult conversations", firm.hr("Hana Kimura"));
        var amara = firm.employee("Amara Okafor");
        joined(amara, 3);
        assertThat(mvc.get().uri("/").with(as(amara)))
                .hasStatusOk()
                .bodyText()
                .satisfies(inOrder(
                        "Your first steps",
                        "Say what you can do",
                        "Say where you want to go",
                        "Find something to learn"))
                .doesNotContain("Waiting for you");
        joined(amara, 90);
        assertThat(mvc.get().uri("/").with(as(amara)))
                .bodyText()
                .contains("Waiting for you")
                .doesNotContain("Your first steps");
    }

    @Test
    void firstStepThatNobodyCanTakeYetIsNotShown() {
        var amara = firm.employee("Amara Okafor");
        joined(amara, 3);
        assertThat(mvc.get().uri("/").with(as(amara)))
                .bodyText()
                .contains("Say where you want to go")
                .doesNotContain("Say what you can do", "Find something to learn");
    }

    @Test
    void companyThatBeginsIsToldHowUntilItHas() {
        var hana = firm.hr("Hana Kimura");
        joined(hana, 3);
        assertThat(mvc.get().uri("/").with(as(hana)))
                .bodyText()
                .satisfies(inOrder(
                        "Your first steps",
                        "Bring in your people",
                        "Choose your skills",
                        "Post your first opening",
                        "Say where you want to go"))
                .doesNotContain("Name your company");
        var amara = firm.employee("Amara Okafor");
        assertThat(mvc.get().uri("/").with(as(amara)))
                .bodyText()
                .doesNotContain("Choose your skills", "Post your first opening");
        skills.named("Active listening");
        posting.published("Lighthouse Keeper", hana);
        assertThat(mvc.get().uri("/").with(as(hana)))
                .bodyText()
                .doesNotContain("Bring in your people", "Choose your skills", "Post your first opening");
    }

    @Test
    void administratorsAreAskedForTheNameOfTheCompany() {
        var ada = firm.admin("Ada Novak");
        assertThat(mvc.get().uri("/").with(as(ada))).bodyText().contains("Name your company");
        jdbc.sql("UPDATE company SET name = 'Harbor Point'").update();
        assertThat(mvc.get().uri("/").with(as(ada))).bodyText().doesNotContain("Name your company");
    }

    @Test
    void whatNoListHasAndHomeHasNoRoomForHasAPage() {
        var beatriz = firm.employee("Beatriz Nogueira");
        var account = clients.account("Brightwater Insurance", beatriz);
        for (var number = 1; number <= HomeSource.ENOUGH; number++)
            clients.contactFrom(400 - number, account, firm.client("Contact " + number), beatriz);
        assertThat(mvc.get().uri("/").with(as(beatriz))).bodyText().doesNotContain("href=\"/waiting\"");
        clients.contactFrom(380, account, firm.client("One More"), beatriz);
        assertThat(mvc.get().uri("/").with(as(beatriz)))
                .bodyText()
                .contains("href=\"/waiting\"", "Contact " + HomeSource.ENOUGH + " at")
                .doesNotContain("One More", "??");
        assertThat(mvc.get().uri("/waiting").with(as(beatriz)))
                .hasStatusOk()
                .bodyText()
                .contains("One More at Brightwater Insurance: still your contact?");
    }

    @Test
    void pageOfWhatWaitsSaysWhenNothingDoes() {
        assertThat(mvc.get().uri("/waiting").with(as(firm.employee("Amara Okafor"))))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing needs you right now.");
    }

    /** Of a kind with a list also how many more that has. Notices bring their texts along. */
    @Test
    void everyLineHasItsTexts() {
        var people = List.of(firm.hr("Hana Kimura"), firm.employee("Amara Okafor"), firm.client("Claire Bennett"));
        var kinds = people.stream()
                .flatMap(person -> sources.stream().flatMap(source -> source.kindsFor(person).stream()))
                .filter(kind -> !kind.sql().contains("n.message"))
                .collect(toSet());
        assertThat(kinds).hasSizeGreaterThan(20).allSatisfy(kind -> {
            var lines = TEXT.matcher(kind.sql())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(lines).isNotEmpty().allSatisfy(text -> {
                assertThat(says(text)).isTrue();
                var doable = kind.part() == Part.WAITING || kind.part() == Part.FIRST;
                assertThat(says(text + ".action")).isEqualTo(doable);
                assertThat(says(text + ".more")).isEqualTo(kind.list() != null);
            });
        });
    }

    private void joined(CurrentPerson person, int daysAgo) {
        jdbc.sql("UPDATE person SET hired_on = current_date - CAST(:days AS integer) WHERE id = :id")
                .param("days", daysAgo)
                .param("id", person.id().value())
                .update();
    }

    private boolean says(String text) {
        return messages.getMessage(text, null, null, Locale.ENGLISH) != null;
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
