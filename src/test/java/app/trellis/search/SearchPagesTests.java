package app.trellis.search;

import static app.trellis.InOrder.inOrder;
import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.openings.OpeningFixtures;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.responsibilities.ResponsibilityFixtures;
import app.trellis.skills.SkillFixtures;
import app.trellis.training.TrainingFixtures;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The search across all. */
@PageTest
class SearchPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private OpeningFixtures posting;

    @Autowired
    private TrainingFixtures trainings;

    @Autowired
    private ResponsibilityFixtures asked;

    @Autowired
    private SkillFixtures skills;

    @Autowired
    private Statements statements;

    private CurrentPerson hana;
    private CurrentPerson amara;

    @BeforeEach
    void people() {
        hana = firm.hr("Hana Kimura");
        amara = firm.employee("Amara Okafor");
    }

    @Test
    void findsTheBestOfEachListInOneOrder() throws UnsupportedEncodingException {
        var lighthouse = posting.published("Lighthouse keeper", hana);
        trainings.published("Lighthouse lamps", hana);
        asked.open("Lighthouse tours", hana);
        firm.employee("Lia Lighthouse");
        skills.named("Lighthouse signals", "lamp code");
        assertThat(page("/search?q=lighthouse"))
                .satisfies(inOrder(
                        "Lighthouse keeper",
                        "Lighthouse lamps",
                        "Lighthouse tours",
                        "Lia Lighthouse",
                        "Lighthouse signals"))
                .contains("href=\"/openings/" + lighthouse + "\"", "lamp code", "5 results")
                .doesNotContain("See all", "come close", "Amara Okafor</a>");
    }

    @Test
    void leadsToTheListOfWhatItHasMoreOf() throws UnsupportedEncodingException {
        for (var number = 1; number <= 7; number++) posting.published("C++ engineer " + number, hana);
        assertThat(page("/search?q=C%2B%2B engineer"))
                .contains("See all 7", "href=\"/openings?q=C%2B%2B%20engineer\"")
                .doesNotContain("/training?q=");
    }

    @Test
    void whatOnlyResemblesTheWordsIsShownWhereNothingHasThem() throws UnsupportedEncodingException {
        posting.published("Manager of lamps", hana);
        trainings.published("Manger and stable", hana);
        assertThat(page("/search?q=manger"))
                .contains("Manger and stable")
                .doesNotContain("Manager of lamps", "come close");
        assertThat(page("/search?q=mannager")).contains("Manager of lamps", "come close");
    }

    @Test
    void findsForEachWhatTheirListsShowAndNoLesson() throws UnsupportedEncodingException {
        posting.draft("Secret lighthouse", hana);
        asked.draft("Secret tours", hana);
        assertThat(page("/search?q=secret"))
                .contains("No results", "Nothing matches")
                .doesNotContain("Secret lighthouse", "Secret tours");
        assertThat(mvc.get().uri("/search?q=secret").with(as(firm.client("Claire Bennett"))))
                .hasStatus(403);
    }

    @Test
    void saysWhatItFindsBeforeAnythingIsSearched() throws UnsupportedEncodingException {
        for (var address : List.of("/search", "/search?q=", "/search?q=%20%20"))
            assertThat(page(address)).contains("Finds openings, training").doesNotContain("Nothing matches");
        assertThat(page("/search?q=%E2%80%A6")).doesNotContain("Nothing matches", "class=\"home-part\"");
        assertThat(page("/")).contains("href=\"/search\"");
    }

    @Test
    void takesTheSameStatementsForOneAndForMany() throws UnsupportedEncodingException {
        posting.published("Lighthouse keeper", hana);
        page("/search?q=lighthouse");
        var few = statements.during(() -> load("/search?q=lighthouse")).size();
        for (var number = 1; number <= 7; number++) posting.published("Lighthouse keeper " + number, hana);
        assertThat(statements.during(() -> load("/search?q=lighthouse")))
                .hasSize(few)
                .noneMatch(statement -> statement.contains("lesson"));
    }

    private void load(String address) {
        assertThat(mvc.get().uri(address).with(as(amara))).hasStatusOk();
    }

    private String page(String address) throws UnsupportedEncodingException {
        var answer = mvc.get()
                .uri(URI.create(address.replace(" ", "%20")))
                .with(as(amara))
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }
}
