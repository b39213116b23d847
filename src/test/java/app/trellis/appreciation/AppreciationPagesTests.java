package app.trellis.appreciation;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.clients.ClientFixtures;
import app.trellis.expertise.ExpertiseFixtures;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Employment;
import app.trellis.people.Firm;
import app.trellis.skills.SkillReferences;
import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class AppreciationPagesTests {

    private static final String TEXT = "For the notes of the late shift, which saved two calls.";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private ClientFixtures clients;

    @Autowired
    private Employment employment;

    @Autowired
    private AppreciationFixtures thanked;

    @Autowired
    private ExpertiseFixtures skills;

    @Autowired
    private List<SkillReferences> merged;

    @Autowired
    private Statements statements;

    @Autowired
    private EntityManager entities;

    private final Map<String, CurrentPerson> viewers = new LinkedHashMap<>();
    private CurrentPerson marco;
    private CurrentPerson amara;
    private CurrentPerson jonas;
    private CurrentPerson priya;
    private CurrentPerson hana;
    private CurrentPerson claire;

    /** Amara and Jonas report to Marco, Marco to Ines; Priya to Leila. */
    @BeforeEach
    void people() {
        var ines = viewer(firm.employee("Ines Weber"), "author’s manager");
        marco = viewer(firm.reportOf(ines, "Marco Silva"), "author");
        amara = viewer(firm.reportOf(marco, "Amara Okafor"), "thanked");
        jonas = viewer(firm.reportOf(marco, "Jonas Lindqvist"), "team");
        var leila = viewer(firm.employee("Leila Haddad"), "other manager");
        priya = viewer(firm.reportOf(leila, "Priya Raman"), "other employee");
        hana = viewer(firm.hr("Hana Kimura"), "HR");
        viewer(firm.admin("Ada Novak"), "administrator");
        claire = viewer(firm.client("Claire Bennett"), "client");
        var brightwater = clients.account("Brightwater Insurance", leila);
        clients.contact(brightwater, claire, hana);
        clients.assign(brightwater, amara);
    }

    @Test
    void eachReachIsSeenByThoseWhomItNames() {
        seenBy(Reach.PERSON, "author", "thanked");
        seenBy(Reach.TEAM, "author", "thanked", "team", "author’s manager", "HR");
        seenBy(
                Reach.EVERYBODY,
                "author",
                "thanked",
                "team",
                "author’s manager",
                "other manager",
                "other employee",
                "HR",
                "administrator");
    }

    private void seenBy(Reach reach, String... names) {
        var text = "For what reached " + reach + " on Monday.";
        var id = thanked.by(marco, reach, text, amara);
        var open = new TreeSet<String>();
        var listed = new TreeSet<String>();
        var found = new TreeSet<String>();
        viewers.forEach((name, person) -> {
            if (get(person, "/appreciation/" + id).getResponse().getStatus() == 200) open.add(name);
            if (holds(get(person, "/appreciation"), text)) listed.add(name);
            if (holds(get(person, "/appreciation?q=reached"), text)) found.add(name);
        });
        assertThat(open).as(reach + " opened").containsExactlyInAnyOrder(names);
        assertThat(listed).as(reach + " on the wall").isEqualTo(open);
        assertThat(found).as(reach + " found").isEqualTo(open);
    }

    @Test
    void newManagerAndNewColleaguesSeeNothingOfBefore() {
        var address = "/appreciation/" + thanked.by(marco, Reach.TEAM, TEXT, amara);
        var leila = viewers.get("other manager");
        employment.changeManager(amara.id(), leila.id());
        assertThat(get(leila, address)).hasStatus(404);
        assertThat(get(priya, address)).hasStatus(404);
        assertThat(get(jonas, address)).hasStatusOk();
    }

    @Test
    void whoIsThankedLowersTheReachAndNobodyRaisesItAgain() {
        var address = "/appreciation/" + thanked.by(marco, Reach.EVERYBODY, TEXT, amara);
        assertThat(get(amara, address)).bodyText().contains("Show to our teams only", "Keep between us");
        assertThat(get(marco, address)).bodyText().doesNotContain("Keep between us");
        assertThat(post(amara, address + "/reach?to=TEAM")).hasStatus3xxRedirection();
        assertThat(get(priya, address)).hasStatus(404);
        assertThat(get(jonas, address)).hasStatusOk();
        assertThat(refusal(post(amara, address + "/reach?to=EVERYBODY"))).isEqualTo("appreciation.notLowered");
        assertThat(post(amara, address + "/reach?to=PERSON")).hasStatus3xxRedirection();
        assertThat(refusal(post(amara, address + "/reach?to=TEAM"))).isEqualTo("appreciation.notLowered");
        assertThat(refusal(post(amara, address + "/reach?to=PERSON")))
                .as("twice")
                .isNull();
        assertThat(get(jonas, address)).hasStatus(404);
        assertThat(get(hana, address)).hasStatus(404);
        assertThat(get(amara, address)).bodyText().doesNotContain("Keep between us");
    }

    @Test
    void thanksOfAClientReachOthersOnceThePersonAgrees() {
        var address = "/appreciation/" + thanked.by(claire, Reach.EVERYBODY, TEXT, amara);
        assertThat(get(hana, address)).as("HR").hasStatus(404);
        assertThat(get(amara, address))
                .bodyText()
                .contains("Claire Bennett would be happy for everyone inside", address + "/agreement?version=0");
        assertThat(post(claire, address + "/agreement")).hasStatus(403);
        assertThat(refusal(post(amara, address + "/agreement?version=1")))
                .as("other words than were shown")
                .isEqualTo("appreciation.agree.edited");
        assertThat(get(priya, address)).hasStatus(404);
        assertThat(refusal(post(amara, address + "/agreement?version=0"))).isNull();
        assertThat(get(priya, address)).hasStatusOk();
        assertThat(refusal(post(amara, address + "/agreement"))).isEqualTo("appreciation.nothingToAgree");
    }

    @Test
    void contactOfAClientReadsNothingThatIsSaidInside() {
        var id = thanked.by(claire, Reach.EVERYBODY, TEXT, amara);
        var address = "/appreciation/" + id;
        assertThat(post(amara, address + "/agreement?version=0")).hasStatus3xxRedirection();
        thanked.comment(id, jonas, "If they only knew.");
        assertThat(post(jonas, address + "/reaction?kind=LEAF")).hasStatus3xxRedirection();
        assertThat(get(claire, address))
                .bodyText()
                .contains(TEXT)
                .doesNotContain("If they only knew.", "Jonas Lindqvist", "/people/");
    }

    @Test
    void receiverOrHrHidesWithAReasonThatTheAuthorReads() {
        var address = "/appreciation/" + thanked.by(marco, Reach.EVERYBODY, TEXT, amara);
        assertThat(post(hana, address + "/hiding")).hasStatusOk().bodyText().contains("Fill this in");
        assertThat(post(hana, address + "/hiding?why=It names a customer.")).hasStatus3xxRedirection();
        assertThat(get(marco, address)).bodyText().contains("Hana Kimura hid these thanks", "It names a customer.");
        assertThat(get(amara, address)).hasStatusOk();
        assertThat(get(priya, address)).hasStatus(404);
        assertThat(get(jonas, address)).hasStatus(404);
        assertThat(get(hana, "/appreciation")).bodyText().doesNotContain(TEXT);
        assertThat(get(marco, "/appreciation?whose=FROM_ME")).bodyText().contains(TEXT, "Hidden from the wall");
        assertThat(refusal(post(amara, address + "/hiding?why=Again"))).isEqualTo("appreciation.isHidden");
        assertThat(refusal(post(amara, address + "/comments?text=Why"))).isEqualTo("appreciation.isHidden");
        var mine = "/appreciation/" + thanked.by(marco, Reach.PERSON, TEXT, amara);
        assertThat(post(amara, mine + "/hiding?why=I would rather not.")).hasStatus3xxRedirection();
        assertThat(get(hana, mine)).as("only between them").hasStatus(404);
    }

    @Test
    void reactionIsOneOfEachPersonAndShownByNameWithoutANumber() {
        var address = "/appreciation/" + thanked.by(marco, Reach.EVERYBODY, TEXT, amara);
        assertThat(post(jonas, address + "/reaction?kind=HEART")).hasStatus3xxRedirection();
        assertThat(post(jonas, address + "/reaction?kind=HEART")).hasStatus3xxRedirection();
        assertThat(post(priya, address + "/reaction?kind=HEART")).hasStatus3xxRedirection();
        assertThat(get(amara, address)).bodyText().contains("Lovely: Jonas Lindqvist, Priya Raman");
        assertThat(post(jonas, address + "/reaction?kind=LEAF")).hasStatus3xxRedirection();
        assertThat(post(jonas, address + "/reaction?kind=THUMB_DOWN")).hasStatus3xxRedirection();
        assertThat(get(amara, address))
                .bodyText()
                .contains("Lovely: Priya Raman", "I learned from it: Jonas Lindqvist");
        assertThat(delete(jonas, address + "/reaction")).hasStatus3xxRedirection();
        assertThat(get(amara, address)).bodyText().doesNotContain("I learned from it: Jonas");
    }

    @Test
    void commentIsRemovedByItsAuthorByWhoIsThankedAndByHr() {
        var id = thanked.by(marco, Reach.EVERYBODY, TEXT, amara);
        var address = "/appreciation/" + id;
        assertThat(post(jonas, address + "/comments?text=I saw it too.")).hasStatus3xxRedirection();
        assertThat(get(priya, address)).bodyText().contains("I saw it too.").doesNotContain("Remove comment");
        for (var person : new CurrentPerson[] {jonas, amara, hana}) {
            var comment = address + "/comments/" + thanked.comment(id, jonas, "Not so kind.");
            assertThat(delete(priya, comment)).hasStatus(403);
            assertThat(delete(person, comment)).hasStatus3xxRedirection();
            assertThat(delete(person, comment)).as("twice").hasStatus3xxRedirection();
        }
        assertThat(get(priya, address)).bodyText().doesNotContain("Not so kind.");
        var elsewhere = thanked.by(marco, Reach.EVERYBODY, TEXT, amara);
        var comment = thanked.comment(id, jonas, "Stays here.");
        assertThat(delete(amara, "/appreciation/" + elsewhere + "/comments/" + comment))
                .hasStatus3xxRedirection();
        assertThat(get(priya, address)).bodyText().contains("Stays here.");
    }

    @Test
    void wallIsNarrowedByValueWordsNamesAndWhoseAndTellsNoNumber() {
        var other = thanked.value("Own it", hana);
        thanked.by(marco, Reach.EVERYBODY, "For the calendar of the harvest.", amara);
        thanked.by(jonas, Reach.EVERYBODY, TEXT, priya);
        assertThat(get(hana, "/appreciation?value=" + other)).bodyText().contains("No thanks match");
        assertThat(get(hana, "/appreciation?q=harvest"))
                .bodyText()
                .contains("harvest")
                .doesNotContain(TEXT);
        assertThat(get(hana, "/appreciation?q=calender")).bodyText().contains("harvest", "come close");
        assertThat(get(hana, "/appreciation?q=priya")).bodyText().contains(TEXT).doesNotContain("harvest.");
        assertThat(get(amara, "/appreciation?whose=FOR_ME"))
                .bodyText()
                .contains("harvest")
                .doesNotContain(TEXT)
                .doesNotContainPattern("class=\"(paging-count|list-filter-count)\"");
        assertThat(get(jonas, "/appreciation?whose=FROM_ME"))
                .bodyText()
                .contains(TEXT)
                .doesNotContain("harvest");
    }

    @Test
    void skillThatBecomesAnotherIsStillThankedFor() {
        var from = skills.skill("Bee keeping");
        var to = skills.skill("Beekeeping");
        var id = thanked.forSkill(marco, from, TEXT, amara);
        merged.forEach(one -> one.merge(from, to));
        entities.clear();
        assertThat(get(priya, "/appreciation/" + id))
                .bodyText()
                .contains("Beekeeping")
                .doesNotContain("Bee keeping");
        assertThat(get(priya, "/appreciation?skill=" + to)).bodyText().contains(TEXT);
        assertThat(get(priya, "/appreciation?q=beekeeping")).bodyText().contains(TEXT);
    }

    @Test
    void wallAndPageTakeTheSameStatementsForFewAndMany() {
        var id = thanked.by(marco, Reach.EVERYBODY, TEXT, amara);
        var few = statements.during(() -> get(priya, "/appreciation"));
        var one = statements.during(() -> get(priya, "/appreciation/" + id));
        for (var each = 0; each < 40; each++) thanked.by(marco, Reach.TEAM, TEXT + each, amara, jonas);
        for (var person : viewers.values())
            if (!person.client()) thanked.comment(id, person, "Said by " + person.name());
        assertThat(statements.during(() -> get(priya, "/appreciation"))).hasSameSizeAs(few);
        assertThat(statements.during(() -> get(priya, "/appreciation/" + id))).hasSameSizeAs(one);
    }

    private CurrentPerson viewer(CurrentPerson person, String name) {
        viewers.put(name, person);
        return person;
    }

    private static boolean holds(MvcTestResult page, String text) {
        try {
            return page.getResponse().getContentAsString().contains(text);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object refusal(MvcTestResult result) {
        return result.getMvcResult().getFlashMap().get("refused");
    }

    private MvcTestResult get(CurrentPerson person, String address) {
        return mvc.get().uri(address).with(as(person)).exchange();
    }

    private MvcTestResult post(CurrentPerson person, String address) {
        return change(HttpMethod.POST, person, address);
    }

    private MvcTestResult delete(CurrentPerson person, String address) {
        return change(HttpMethod.DELETE, person, address);
    }

    private MvcTestResult change(HttpMethod method, CurrentPerson person, String address) {
        var answer =
                mvc.method(method).uri(address).with(as(person)).with(csrf()).exchange();
        entities.flush();
        return answer;
    }
}
