package app.trellis.expertise;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.forms.WallClock;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.skills.SkillId;
import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class ExpertisePagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private ExpertiseFixtures fixtures;

    @Autowired
    private PersonSkills skills;

    @Autowired
    private Expertise expertise;

    @Autowired
    private Statements statements;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Clock clock;

    private CurrentPerson marco;
    private CurrentPerson amara;
    private CurrentPerson priya;
    private SkillId excel;
    private String mine;

    @BeforeEach
    void people() {
        marco = firm.employee("Marco Silva");
        amara = firm.reportOf(marco, "Amara Okafor");
        priya = firm.employee("Priya Raman");
        excel = fixtures.skill("Spreadsheet juggling");
        mine = "/people/" + amara.id() + "/skills";
    }

    @Test
    void skillIsFoundByItsNameAddedAndShownWithItsLevelInWords() {
        assertThat(page(mine, amara)).contains("You haven’t added any skills yet", "Add skill");
        assertThat(page(mine + "/new?q=spreadsheet juggling", amara)).contains("skill=" + excel);
        assertThat(page(mine + "/new?skill=" + excel, amara))
                .contains("3 · Independent", "Does everyday work without help.", "Your manager today is Marco Silva");
        assertThat(add(3, "EVERYBODY")).hasRedirectedUrl(mine);
        assertThat(page(mine, amara))
                .contains("Spreadsheet juggling", "3 · Independent", "Own judgement", "Everyone in the company");
        assertThat(expertise.of(amara.id())).singleElement().satisfies(held -> {
            assertThat(held.level()).isEqualTo(3);
            assertThat(held.sureLevel()).isZero();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "6", "-1", "3.5", "many", "99999999999"})
    void levelThatIsNoneIsRefusedInWords(String level) {
        var answer = sent(
                mvc.post()
                        .uri(mine)
                        .param("skill", excel.toString())
                        .param("level", level)
                        .param("shownTo", "MANAGER"),
                amara);
        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains("There’s a problem", "Spreadsheet juggling")
                .containsPattern("Choose one of the levels|Enter a whole number");
        assertThat(skills.countByPersonId(amara.id())).isZero();
    }

    @Test
    void nothingWasLastUsedTomorrow() {
        var tomorrow = WallClock.latestToday(clock).plusDays(1).toString();
        assertThat(sent(
                        mvc.post()
                                .uri(mine)
                                .param("skill", excel.toString())
                                .param("level", "3")
                                .param("lastUsed", tomorrow)
                                .param("shownTo", "MANAGER"),
                        amara))
                .hasStatusOk()
                .bodyText()
                .contains("That date is in the future");
    }

    @Test
    void sameSkillTwiceIsOne() {
        add(3, "EVERYBODY");
        assertThat(add(3, "EVERYBODY")).as("a second click").hasRedirectedUrl(mine);
        assertThat(add(4, "EVERYBODY")).as("other words").hasRedirectedUrl(mine + "/" + excel);
        assertThat(expertise.of(amara.id()))
                .singleElement()
                .satisfies(held -> assertThat(held.level()).isEqualTo(3));
        assertThat(mvc.get().uri(mine + "/new?skill=" + excel).with(as(amara)))
                .hasRedirectedUrl(mine + "/" + excel + "/edit");
    }

    @Test
    void unknownSkillIsNotFound() {
        excel = SkillId.random();
        assertThat(add(3, "EVERYBODY")).hasStatus(404);
    }

    @Test
    void listHasAnEnd() {
        for (var i = 0; i < PersonSkillController.MOST; i++)
            fixtures.held(amara, fixtures.skill("Trick " + i), 1, ShownTo.MANAGER);
        add(3, "EVERYBODY");
        assertThat(skills.countByPersonId(amara.id())).isEqualTo(PersonSkillController.MOST);
    }

    @Test
    void colleagueSeesWhatEveryoneSeesAndTheManagerWhatIsForTheManagerToo() {
        fixtures.held(amara, excel, 3, ShownTo.EVERYBODY);
        fixtures.held(amara, fixtures.skill("Lock picking"), 2, ShownTo.MANAGER);
        assertThat(page(mine, priya))
                .contains("Skills of Amara Okafor", "Spreadsheet juggling")
                .doesNotContain("Lock picking", "Add skill", "Everyone in the company");
        assertThat(page(mine, marco)).contains("Spreadsheet juggling", "Lock picking");
        assertThat(page(mine, firm.hr("Hana Kimura"))).doesNotContain("Lock picking");
        assertThat(page(mine, firm.admin("Ada Novak"))).doesNotContain("Lock picking");
    }

    @Test
    void colleagueConfirmsByOneClickAndTakesItBack() {
        fixtures.held(amara, excel, 3, ShownTo.EVERYBODY);
        var confirmation = mine + "/" + excel + "/confirmation";
        assertThat(page(mine, priya)).contains(confirmation);
        assertThat(sent(mvc.post().uri(confirmation).param("level", "3"), priya))
                .hasRedirectedUrl(mine);
        assertThat(page(mine, priya)).doesNotContain(confirmation);
        assertThat(page(mine, amara)).contains("Confirmed by Priya Raman");
        assertThat(expertise.of(amara.id()))
                .singleElement()
                .satisfies(held -> assertThat(held.sureLevel()).isEqualTo(3));

        assertThat(page("/skills/confirmations", priya)).contains("Amara Okafor: Spreadsheet juggling");
        sent(mvc.delete().uri(confirmation), priya);
        assertThat(page(mine, amara)).doesNotContain("Priya Raman");
    }

    @Test
    void levelThatChangedMeanwhileIsNotConfirmedUnseen() {
        fixtures.held(amara, excel, 5, ShownTo.EVERYBODY);
        var answer = sent(mvc.post().uri(mine + "/" + excel + "/confirmation").param("level", "3"), priya);
        assertThat(answer).hasRedirectedUrl(mine + "/" + excel);
        assertThat(page(mine, amara)).doesNotContain("Confirmed by");
    }

    @Test
    void whoIsAskedSeesThisOneSkillUntilTheyHaveAnswered() {
        fixtures.held(amara, excel, 3, ShownTo.MANAGER);
        fixtures.held(amara, fixtures.skill("Lock picking"), 2, ShownTo.MANAGER);
        var held = skills.visibleForChange(amara, amara.id(), excel).orElseThrow();
        assertThat(held.ask(priya.id(), clock.instant())).isPresent();
        skills.flush();
        assertThat(page("/skills/confirmations", priya))
                .contains("Amara Okafor: Spreadsheet juggling")
                .doesNotContain("Lock picking");
        assertThat(page(mine, priya)).contains("Spreadsheet juggling").doesNotContain("Lock picking");

        var confirmation = mvc.post().uri(mine + "/" + excel + "/confirmation").param("level", "3");
        assertThat(sent(confirmation, priya)).hasRedirectedUrl("/skills/confirmations");
        assertThat(sent(confirmation, priya)).as("a second click").hasRedirectedUrl("/skills/confirmations");
        assertThat(page(mine, priya)).doesNotContain("Spreadsheet juggling");
        assertThat(page("/skills/confirmations", priya))
                .as("so that she can take it back")
                .contains("Spreadsheet juggling");
        assertThat(page(mine, amara)).contains("Confirmed by Priya Raman");
    }

    @Test
    void answeredRequestIsNotSaidToBeCancelled() {
        fixtures.askedToConfirm(amara, excel, priya);
        var cancel = mvc.delete().uri(mine + "/" + excel + "/requests/" + priya.id());
        var held = skills.visibleForChange(amara, amara.id(), excel).orElseThrow();
        assertThat(held.confirm(priya.id(), clock.instant())).isPresent();
        skills.flush();
        assertThat(sent(cancel, amara)).flash().containsEntry("refused", "expertise.request.gone");

        var picking = fixtures.skill("Lock picking");
        fixtures.askedToConfirm(amara, picking, priya);
        var open = mvc.delete().uri(mine + "/" + picking + "/requests/" + priya.id());
        for (var click = 0; click < 2; click++)
            assertThat(sent(open, amara)).flash().containsEntry("done", "web.requestCancelled");
    }

    @Test
    void linkToASkillThatWasMergedLeadsToTheOther() {
        var hana = firm.hr("Hana Kimura");
        var from = fixtures.skill("Bee keeping");
        var to = fixtures.skill("Beekeeping");
        fixtures.held(amara, from, 3, ShownTo.EVERYBODY);
        var merge = mvc.post().uri("/skills/{from}/retirement", from).param("successor", to.toString());
        assertThat(sent(merge.param("merged", "true"), hana)).hasRedirectedUrl("/skills/" + to);
        assertThat(sent(mvc.get().uri(mine + "/" + from), priya)).hasRedirectedUrl(mine + "/" + to);
        assertThat(page(mine + "/" + to, priya)).contains("Beekeeping");
        assertThat(sent(mvc.get().uri(mine + "/" + excel), priya)).hasStatus(404);
    }

    @Test
    void whoCannotTellSaysSo() {
        fixtures.held(amara, excel, 3, ShownTo.MANAGER);
        var held = skills.visibleForChange(amara, amara.id(), excel).orElseThrow();
        assertThat(held.ask(priya.id(), clock.instant())).isPresent();
        skills.flush();
        var refusal = mvc.post().uri(mine + "/" + excel + "/refusal");
        assertThat(sent(refusal, priya)).hasRedirectedUrl("/skills/confirmations");
        assertThat(sent(refusal, priya)).as("a second click").hasRedirectedUrl("/skills/confirmations");
        assertThat(page(mine, priya)).doesNotContain("Spreadsheet juggling");
        assertThat(page(mine + "/" + excel, amara)).contains("Priya Raman", "Can’t tell");
    }

    @Test
    void nobodyIsAskedWhoCouldNotAnswer() {
        fixtures.held(amara, excel, 3, ShownTo.MANAGER);
        var requests = mine + "/" + excel + "/requests";
        assertThat(page(requests + "/new", amara)).contains("They see this skill until they answer");
        assertThat(sent(mvc.post().uri(requests).param("asked", firm.emailOf(priya)), amara))
                .bodyText()
                .contains("Priya Raman can’t sign in to Trellis");
        assertThat(sent(mvc.post().uri(requests).param("asked", firm.emailOf(amara)), amara))
                .bodyText()
                .contains("You can’t confirm your own skills");
        assertThat(sent(mvc.post().uri(requests).param("asked", firm.emailOf(firm.client("Claire Bennett"))), amara))
                .bodyText()
                .contains("No one matches");
        assertThat(sent(mvc.post().uri(requests), amara)).bodyText().contains("Fill this in or choose one");
    }

    @Test
    void oldSkillIsAskedAboutAndCountsUntilItIsAnswered() {
        fixtures.held(amara, excel, 3, ShownTo.EVERYBODY, clock.instant().minus(Duration.ofDays(800)));
        assertThat(expertise.of(amara.id())).hasSize(1);
        assertThat(page(mine, priya))
                .contains("Last updated more than two years ago")
                .doesNotContain("Still true");
        assertThat(page(mine, amara)).contains("Is it still true?", "Still true");
        sent(mvc.post().uri(mine + "/" + excel + "/renewal"), amara);
        assertThat(page(mine, amara)).doesNotContain("Still true");
    }

    @Test
    void editInTwoWindowsShowsBothVersions() {
        fixtures.held(amara, excel, 3, ShownTo.EVERYBODY);
        assertThat(revise(4, 0)).hasRedirectedUrl(mine + "/" + excel);
        assertThat(revise(5, 0)).hasStatus(409).bodyText().contains("You saved another version in another window");
        assertThat(revise(5, 1)).hasRedirectedUrl(mine + "/" + excel);
    }

    @Test
    void removedSkillIsGoneWithItsConfirmations() {
        var held = fixtures.held(amara, excel, 3, ShownTo.EVERYBODY);
        assertThat(held.confirm(priya.id(), clock.instant())).isPresent();
        skills.flush();
        var removal = mvc.delete().uri(mine + "/" + excel);
        assertThat(sent(removal, amara)).hasRedirectedUrl(mine);
        assertThat(sent(removal, amara)).as("a second click").hasRedirectedUrl(mine);
        assertThat(expertise.of(amara.id())).isEmpty();
        assertThat(page("/skills/confirmations", priya)).doesNotContain("Amara Okafor");
    }

    @Test
    void whoHasLeftShowsNothingToAnyone() {
        fixtures.held(amara, excel, 3, ShownTo.EVERYBODY);
        entities.createNativeQuery("UPDATE person SET left_on = '2026-01-31' WHERE id = ?")
                .setParameter(1, amara.id().value())
                .executeUpdate();
        entities.clear();
        assertThat(mvc.get().uri(mine).with(as(marco))).hasStatus(404);
        assertThat(mvc.get().uri(mine + "/" + excel).with(as(marco))).hasStatus(404);
    }

    @Test
    void hrPutsTheLevelsIntoTheFirmsOwnWords() {
        var hana = firm.hr("Hana Kimura");
        assertThat(page("/skills/levels", amara)).contains("Expert").doesNotContain("/edit");
        var words =
                mvc.put().uri("/skills/levels/5").param("name", "Master").param("meaning", "Others learn from them.");
        assertThat(sent(words.param("version", "0"), hana)).hasRedirectedUrl("/skills/levels");
        assertThat(page("/skills/levels", amara)).contains("5 · Master", "Others learn from them.", "4 · Advanced");
        fixtures.held(amara, excel, 5, ShownTo.EVERYBODY);
        assertThat(page(mine, priya)).contains("5 · Master");
        assertThat(sent(
                        mvc.put()
                                .uri("/skills/levels/5")
                                .param("name", "Guru")
                                .param("meaning", "Knows.")
                                .param("version", "0"),
                        hana))
                .hasStatus(409);
    }

    @Test
    void listTakesTheSameStatementsForOneSkillAndForMany() {
        fixtures.held(amara, excel, 3, ShownTo.EVERYBODY);
        var one = during(() -> page(mine, priya));
        IntStream.range(0, 60).forEach(i -> {
            var held = fixtures.held(amara, fixtures.skill("Trick " + i), 2, ShownTo.EVERYBODY);
            assertThat(held.confirm(marco.id(), clock.instant())).isPresent();
        });
        skills.flush();
        assertThat(during(() -> page(mine, priya))).isEqualTo(one);
    }

    private int during(Runnable asking) {
        entities.flush();
        entities.clear();
        return statements.during(asking::run).size();
    }

    private MvcTestResult add(int level, String shownTo) {
        return sent(
                mvc.post()
                        .uri(mine)
                        .param("skill", excel.toString())
                        .param("level", String.valueOf(level))
                        .param("shownTo", shownTo),
                amara);
    }

    private MvcTestResult revise(int level, int version) {
        return sent(
                mvc.put()
                        .uri(mine + "/" + excel)
                        .param("level", String.valueOf(level))
                        .param("shownTo", "EVERYBODY")
                        .param("version", String.valueOf(version)),
                amara);
    }

    private MvcTestResult sent(MockMvcRequestBuilder request, CurrentPerson sender) {
        entities.flush();
        entities.clear();
        var answer = request.with(csrf()).with(as(sender)).exchange();
        entities.flush();
        entities.clear();
        return answer;
    }

    private String page(String address, CurrentPerson reader) {
        try {
            var response = mvc.get().uri(address).with(as(reader)).exchange().getResponse();
            assertThat(response.getStatus()).as(address).isEqualTo(200);
            return response.getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
