package app.trellis.hiring;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.openings.Audience;
import app.trellis.openings.OpeningFixtures;
import app.trellis.openings.OpeningId;
import app.trellis.openings.Postings;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import jakarta.persistence.EntityManager;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** All positions are filled: the others are told, all at once. */
@PageTest
class RejectionTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private OpeningFixtures posting;

    @Autowired
    private HiringFixtures hiring;

    @Autowired
    private Postings postings;

    @Autowired
    private JobApplications applications;

    @Autowired
    private Statements statements;

    @Autowired
    private EntityManager entities;

    private CurrentPerson hana;
    private CurrentPerson marco;
    private CurrentPerson amara;
    private OpeningId lead;
    private ApplicationId waiting;
    private ApplicationId offered;
    private ApplicationId withdrawn;
    private ApplicationId hired;

    @BeforeEach
    void twoPositionsAndTwoWhoAreHired() {
        hana = firm.hr("Hana Kimura");
        marco = firm.employee("Marco Silva");
        amara = firm.employee("Amara Okafor");
        lead = posting.published(posting.details("Team Lead", 2, marco.id(), Audience.EMPLOYEES, null), hana);
        waiting = hiring.application(lead, amara);
        offered = hiring.application(lead, firm.employee("Jonas Lindqvist"));
        withdrawn = hiring.application(lead, firm.employee("Ines Weber"));
        hired = hiring.application(lead, firm.employee("Noor Haddad"));
        hiring.move(offered, Stage.OFFER, hana);
        hiring.withdraw(withdrawn);
        hire(hired);
    }

    private void fill() {
        hire(hiring.application(lead, firm.employee("Tom Reyes")));
    }

    private void hire(ApplicationId application) {
        hiring.move(application, Stage.HIRED, hana);
    }

    @Test
    void hiringTeamIsOfferedToTellTheOthersOnceAllPositionsAreFilled() {
        var pages = new String[] {"/openings/" + lead, "/openings/" + lead + "/applications", "/applications/" + hired};
        for (var page : pages) assertThat(get(page, hana)).bodyText().doesNotContain("/rejections");
        assertThat(get("/openings/" + lead + "/rejections", hana))
                .hasRedirectedUrl("/openings/" + lead + "/applications");
        fill();
        for (var page : pages)
            for (var person : new CurrentPerson[] {hana, marco})
                assertThat(get(page, person)).bodyText().contains("2 people are still waiting", "/rejections");
        assertThat(get("/openings/" + lead, amara)).bodyText().doesNotContain("still waiting");
        assertThat(get("/openings/" + lead + "/rejections", amara)).hasStatus(403);
    }

    @Test
    void nobodyIsHiredWhereNoPositionIsFree() {
        assertThat(get("/applications/" + waiting, hana)).bodyText().contains("Yes, hire");
        fill();
        assertThat(get("/applications/" + waiting, hana))
                .bodyText()
                .doesNotContain("Yes, hire")
                .contains("Add positions to hire someone else", "/openings/" + lead + "/edit");
        assertThat(get("/applications/" + waiting, marco)).bodyText().doesNotContain("/openings/" + lead + "/edit");
    }

    @Test
    void everyoneWhoWaitsReadsTheMessageAndNobodyElseDoes() {
        fill();
        var page = get("/openings/" + lead + "/rejections", marco);
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Amara Okafor", "Jonas Lindqvist", "All positions for Team Lead are now filled")
                .contains("Yes, tell 2 people")
                .doesNotContain("Ines Weber", "Noor Haddad");
        assertThat(tell(seen(page), "Thank you, Amara & Jonas.", marco))
                .hasRedirectedUrl("/openings/" + lead + "/applications")
                .flash()
                .containsEntry("done", "hiring.rejected")
                .containsEntry("doneArguments", new Object[] {2});
        assertThat(stage(waiting)).isEqualTo(Stage.NOT_SELECTED);
        assertThat(stage(offered)).isEqualTo(Stage.NOT_SELECTED);
        assertThat(stage(withdrawn)).isEqualTo(Stage.WITHDRAWN);
        assertThat(stage(hired)).isEqualTo(Stage.HIRED);
        assertThat(get("/applications/" + waiting, amara))
                .bodyText()
                .contains("Thank you, Amara &amp; Jonas.", "Not selected", "Marco Silva")
                .doesNotContain("hasn’t told you");
        assertThat(get("/openings/" + lead, hana)).bodyText().doesNotContain("still waiting");
    }

    @Test
    void sentTwiceItIsDoneOnce() {
        fill();
        var seen = seen(get("/openings/" + lead + "/rejections", hana));
        tell(seen, "Thank you.", hana);
        assertThat(tell(seen, "Thank you.", hana))
                .hasStatus3xxRedirection()
                .flash()
                .containsEntry("doneArguments", new Object[] {0});
        assertThat(applications.findById(waiting).orElseThrow().steps()).hasSize(2);
    }

    @Test
    void nobodyIsToldWhenSomebodyHasMovedMeanwhile() {
        fill();
        var seen = seen(get("/openings/" + lead + "/rejections", hana));
        hiring.move(waiting, Stage.INTERVIEW, marco);
        var again = tell(seen, "Thank you all.", hana);
        assertThat(again).hasStatus(409).bodyText().contains("no one was told", "Thank you all.", "Interview");
        assertThat(stage(offered)).isEqualTo(Stage.OFFER);
        assertThat(tell(seen(again), "Thank you all.", hana)).hasStatus3xxRedirection();
        assertThat(stage(waiting)).isEqualTo(Stage.NOT_SELECTED);
    }

    @Test
    void nobodyIsToldWhenThereIsAFreePositionAgain() {
        fill();
        var seen = seen(get("/openings/" + lead + "/rejections", hana));
        var more = posting.details("Team Lead", 3, marco.id(), Audience.EMPLOYEES, null);
        posting.revise(lead, more, hana);
        assertThat(tell(seen, "Thank you all.", hana))
                .hasStatus(409)
                .bodyText()
                .contains("Positions are open again", "Thank you all.")
                .doesNotContain("Yes, tell");
        assertThat(stage(waiting)).isEqualTo(Stage.RECEIVED);
        assertThat(postings.visibleTo(hana, lead).orElseThrow().acceptsApplications())
                .isTrue();
    }

    @Test
    void emptyOrOverlongMessageTellsNobody() {
        fill();
        var seen = seen(get("/openings/" + lead + "/rejections", hana));
        assertThat(tell(seen, " ", hana)).hasStatusOk().bodyText().contains("note-error", "Yes, tell 2 people");
        assertThat(tell(seen, "x".repeat(2001), hana)).hasStatusOk().bodyText().contains("note-error", "2,000");
        assertThat(stage(waiting)).isEqualTo(Stage.RECEIVED);
    }

    @Test
    void ownApplicationIsDecidedByOthers() {
        var own = hiring.application(lead, hana);
        fill();
        assertThat(tell(seen(get("/openings/" + lead + "/rejections", hana)), "Thank you.", hana))
                .hasStatus3xxRedirection();
        assertThat(stage(own)).isEqualTo(Stage.RECEIVED);
        assertThat(get("/openings/" + lead, hana)).bodyText().doesNotContain("still waiting");
        assertThat(get("/openings/" + lead, marco)).bodyText().contains("1 person is still waiting");
    }

    @Test
    void pageTakesTheSameStatementsForTwoAndForForty() {
        fill();
        var two = open();
        for (var number = 0; number < 38; number++)
            hiring.application(lead, firm.employee("Applicant " + (char) ('A' + number % 26)));
        assertThat(open()).isEqualTo(two);
        assertThat(get("/openings/" + lead + "/rejections", hana)).bodyText().contains("Yes, tell 40", "and 15 more");
    }

    private int open() {
        entities.flush();
        entities.clear();
        return statements
                .during(() -> assertThat(get("/openings/" + lead + "/rejections", hana))
                        .hasStatusOk())
                .size();
    }

    private Stage stage(ApplicationId application) {
        return applications.findById(application).orElseThrow().stage();
    }

    private MvcTestResult get(String address, CurrentPerson person) {
        return mvc.get().uri(address).with(as(person)).exchange();
    }

    private MvcTestResult tell(String seen, String note, CurrentPerson person) {
        var answer = mvc.post()
                .uri("/openings/{id}/rejections", lead)
                .param("seen", seen)
                .param("note", note)
                .with(as(person))
                .with(csrf())
                .exchange();
        entities.flush();
        entities.clear();
        return answer;
    }

    private static String seen(MvcTestResult page) {
        try {
            var matcher = Pattern.compile("name=\"seen\" value=\"([0-9a-f]+)\"")
                    .matcher(page.getResponse().getContentAsString());
            assertThat(matcher.find()).isTrue();
            return matcher.group(1);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
