package app.trellis.appreciation;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.clients.ClientFixtures;
import app.trellis.feedback.FeedbackBackfill;
import app.trellis.feedback.FeedbackId;
import app.trellis.feedback.FeedbackKind;
import app.trellis.feedback.FeedbackText;
import app.trellis.feedback.Visibility;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@PageTest
class GivingPagesTests {

    private static final String TEXT = "For the notes of the late shift, which saved me two calls.";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private ClientFixtures clients;

    @Autowired
    private FeedbackBackfill feedback;

    @Autowired
    private AppreciationFixtures thanked;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Clock clock;

    private CurrentPerson marco;
    private CurrentPerson amara;
    private CurrentPerson jonas;
    private ValueId value;

    @BeforeEach
    void people() {
        marco = firm.employee("Marco Silva");
        amara = firm.reportOf(marco, "Amara Okafor");
        jonas = firm.reportOf(marco, "Jonas Lindqvist");
        value = thanked.value("Say it early", firm.hr("Hana Kimura"));
    }

    @Test
    void thanksToSeveralStandOnceOnTheWallWithTheirValue() {
        var form = right(amara, jonas);
        assertThat(post(marco, form)).hasStatus3xxRedirection();
        assertThat(thanked.all()).hasSize(1);
        assertThat(get(firm.employee("Priya Raman"), "/appreciation"))
                .bodyText()
                .contains("Marco Silva thanks Amara Okafor, Jonas Lindqvist", TEXT, "Say it early");
    }

    @Test
    void personIsAddedByAnotherAndNothingIsGivenYet() {
        var form = right(amara);
        form.set("receiver", firm.emailOf(jonas));
        form.set("text", "");
        form.set("add", "yes");
        assertThat(post(marco, form))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"" + amara.id(), "value=\"" + jonas.id())
                .containsPattern("id=\"receiver\" name=\"receiver\" value=\"\"")
                .doesNotContain("There’s a problem");
        assertThat(thanked.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text     | Thank you so much!   | Say a little more: at least 20 characters",
                "text     | ''                   | Fill this in",
                "value    | ''                   | Choose a value, or name a skill",
                "value    | 9b2c1d6e-0000-4000-8000-000000000000 | This value no longer exists",
                "also     | ''                   | Fill this in or choose one",
                "also     | 9b2c1d6e-0000-4000-8000-000000000000 | Fill this in or choose one",
                "receiver | Nobody At All        | No one",
                "reach    | ''                   | Fill this in or choose one"
            })
    void whatCannotBeIsSaidAtItsField(String field, String typed, String message) {
        var form = right(amara);
        form.set(field, typed);
        assertThat(post(marco, form)).hasStatusOk().bodyText().contains(message);
        assertThat(thanked.all()).isEmpty();
    }

    @Test
    void nobodyThanksThemselvesALeaverOrTheContactOfAClient() {
        assertThat(post(marco, right(marco))).hasStatusOk().bodyText().contains("You can’t thank yourself");
        assertThat(post(marco, right(amara, marco))).hasStatusOk().bodyText().contains("You can’t thank yourself");
        assertThat(post(marco, right(firm.client("Claire Bennett")))).hasStatusOk();
        assertThat(thanked.all()).isEmpty();
    }

    @Test
    void contactThanksOnlyThoseWhoWorkForTheClientAndNobodyElseSeesItFirst() {
        var claire = firm.client("Claire Bennett");
        var brightwater = clients.account("Brightwater Insurance", marco);
        clients.contact(brightwater, claire, marco);
        clients.assign(brightwater, amara);
        assertThat(get(claire, "/appreciation/new"))
                .bodyText()
                .contains("Amara Okafor", "They see it first")
                .doesNotContain("Jonas Lindqvist");
        assertThat(post(claire, right(jonas))).hasStatusOk();
        assertThat(thanked.all()).isEmpty();
        var address = post(claire, right(amara)).getResponse().getRedirectedUrl();
        assertThat(get(amara, address)).hasStatusOk();
        assertThat(get(claire, "/appreciation")).bodyText().contains(TEXT);
        assertThat(get(marco, address)).as("the manager").hasStatus(404);
        assertThat(get(marco, "/appreciation")).bodyText().doesNotContain(TEXT);
    }

    @Test
    void sameFormSentTwiceGivesThanksOnce() {
        var form = right(amara);
        form.set("formId", "9b2c1d6e-0000-4000-8000-000000000000");
        var first = post(marco, form).getResponse().getRedirectedUrl();
        assertThat(post(marco, form).getResponse().getRedirectedUrl()).isEqualTo(first);
        assertThat(thanked.all()).hasSize(1);
    }

    @Test
    void eleventhThanksOfADayWaitForTomorrow() {
        for (var each = 0; each < 9; each++)
            thanked.by(marco, Reach.PERSON, "For helping me with the queue, part " + each, amara);
        var yesterday = clock.instant().minus(Duration.ofHours(24));
        thanked.at(yesterday, marco, Reach.TEAM, "For what you did yesterday.", amara);
        assertThat(post(marco, right(amara))).as("the tenth").hasStatus3xxRedirection();
        var form = right(amara);
        form.set("text", "For all that you did besides.");
        assertThat(post(marco, form))
                .hasStatusOk()
                .bodyText()
                .contains("You’ve said thanks 10 times today", "For all that you did besides.");
        assertThat(post(jonas, form)).as("by somebody else").hasStatus3xxRedirection();
    }

    @Test
    void sameWordsToMoreThanThreeAreOneThanksToSeveral() {
        var others = Stream.of("Priya Raman", "Leila Haddad", "Tom Reyes")
                .map(firm::employee)
                .toList();
        others.forEach(one -> assertThat(post(marco, right(one))).hasStatus3xxRedirection());
        assertThat(post(marco, right(others.get(0)))).as("again to one of them").hasStatus3xxRedirection();
        var fourth = right(amara);
        fourth.set("text", TEXT.toUpperCase().replace(" ", "  "));
        assertThat(post(marco, fourth)).hasStatusOk().bodyText().contains("You’ve said exactly this to others");
        var together = right(others.get(0), others.get(1), others.get(2), amara);
        together.set("text", "For the four of you, who kept the line open.");
        assertThat(post(marco, together)).hasStatus3xxRedirection();
    }

    @Test
    void backAndForthWithinADayAsksOnceForSomebodyElse() {
        thanked.by(amara, Reach.PERSON, "For listening to me on Monday.", marco);
        var form = right(amara);
        assertThat(post(marco, form))
                .hasStatusOk()
                .bodyText()
                .contains("Amara Okafor thanked you in the last 24 hours", "name=\"sure\" value=\"true\"", TEXT);
        assertThat(thanked.all()).hasSize(1);
        form.set("sure", "true");
        assertThat(post(marco, form)).hasStatus3xxRedirection();
        assertThat(post(marco, right(jonas))).as("somebody else").hasStatus3xxRedirection();
    }

    @Test
    void backAndForthAfterADayAsksNothing() {
        var before = clock.instant().minus(Duration.ofHours(24)).minusSeconds(1);
        thanked.at(before, amara, Reach.PERSON, "For listening to me on Monday.", marco);
        assertThat(post(marco, right(amara))).hasStatus3xxRedirection();
    }

    @Test
    void authorEditsTheWordsForFifteenMinutes() {
        var address = post(marco, right(amara)).getResponse().getRedirectedUrl();
        var form = right(amara);
        form.set("text", "For the notes of the early shift.");
        form.set("version", "0");
        assertThat(put(marco, address, form)).hasStatus3xxRedirection();
        assertThat(get(amara, address)).bodyText().contains("For the notes of the early shift.", "edited");
        form.set("text", "For the notes of another shift.");
        assertThat(put(marco, address, form)).hasStatus(409);
        assertThat(put(amara, address, form)).hasStatus(404);
        var old = "/appreciation/"
                + thanked.at(clock.instant().minus(Duration.ofMinutes(15)), marco, Reach.TEAM, TEXT + " Old.", amara);
        assertThat(put(marco, old, form).getResponse().getRedirectedUrl()).isEqualTo(old);
        assertThat(get(marco, old)).bodyText().contains("Old.").doesNotContain(old + "/edit");
    }

    @Test
    void praiseIsTakenOverForItsAuthorToLookAt() {
        var praise = given(FeedbackKind.PRAISE, Visibility.RECIPIENT_AND_MANAGER);
        assertThat(get(marco, "/feedback/" + praise)).bodyText().contains("/appreciation/new?feedback=" + praise);
        assertThat(get(marco, "/appreciation/new?feedback=" + praise))
                .bodyText()
                .contains("On Monday the queue was full", "you stayed calm", "These are the words of your feedback")
                .contains("value=\"" + amara.id());
        assertThat(thanked.all()).isEmpty();
        assertThat(get(amara, "/feedback/" + praise)).bodyText().doesNotContain("/appreciation/new?feedback=");
        assertThat(get(amara, "/appreciation/new?feedback=" + praise)).hasStatus(404);
        feedback.withdraw(praise, clock.instant());
        entities.flush();
        assertThat(get(marco, "/appreciation/new?feedback=" + praise)).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({"TO_IMPROVE, RECIPIENT", "EVALUATION_NOTE, RECIPIENT", "PRAISE, MANAGER_ONLY"})
    void nothingButPraiseThatItsRecipientReadsIsTakenOver(FeedbackKind kind, Visibility visibility) {
        assertThat(get(marco, "/appreciation/new?feedback=" + given(kind, visibility)))
                .hasStatus(404);
    }

    private FeedbackId given(FeedbackKind kind, Visibility visibility) {
        var text = new FeedbackText("On Monday the queue was full", "you stayed calm", "and all were served", "");
        var id = feedback.draft(marco.id(), amara.id(), kind, visibility, text, clock.instant());
        feedback.send(id, clock.instant());
        entities.flush();
        return id;
    }

    private MultiValueMap<String, String> right(CurrentPerson... people) {
        var form = new LinkedMultiValueMap<String, String>();
        for (var person : people) form.add("also", person.id().toString());
        form.set("text", TEXT);
        form.set("value", value.toString());
        form.set("reach", "EVERYBODY");
        return form;
    }

    private MvcTestResult get(CurrentPerson person, String address) {
        return mvc.get().uri(address).with(as(person)).exchange();
    }

    private MvcTestResult post(CurrentPerson person, MultiValueMap<String, String> form) {
        return answer(mvc.post().uri("/appreciation").with(as(person)).params(form));
    }

    private MvcTestResult put(CurrentPerson person, String address, MultiValueMap<String, String> form) {
        return answer(mvc.put().uri(address).with(as(person)).params(form));
    }

    private MvcTestResult answer(MockMvcTester.MockMvcRequestBuilder request) {
        var answer = request.with(csrf()).exchange();
        entities.flush();
        return answer;
    }
}
