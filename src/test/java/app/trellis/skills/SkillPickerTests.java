package app.trellis.skills;

import static app.trellis.InOrder.inOrder;
import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.people.Staff;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;

/** The field for skills, on the form of an opening: without script, and what the script asks for. */
@PageTest
class SkillPickerTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private Staff staff;

    @Autowired
    private SkillFixtures skills;

    private CurrentPerson hana;
    private SkillId listening;
    private SkillId sql;

    @BeforeEach
    void people() {
        hana = firm.hr("Hana Kimura");
        listening = skills.named("Active listening", "attentive listening");
        skills.named("Listening to machines");
        sql = skills.named("SQL");
    }

    @Test
    void openingAsksForSkillsThatWereTypedWithOrWithoutALevel() {
        var opening = saved(sent("attentive listening 4", sql + "", sql + "=2"));
        assertThat(opening)
                .satisfies(inOrder(">Active listening<", ">Level 4<", ">SQL<", ">Level 2<", ">Nice to have<"))
                .doesNotContain("Listening to machines");
    }

    @Test
    void lineIsAddedWithoutSavingAndKeepsTheOthers() {
        assertThat(adding("active listening", sql + "", sql + "=5", sql + "=must"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"" + listening + "\"", "value=\"" + sql + "\"")
                .containsPattern("value=\"" + listening + "=3\"\\s+selected")
                .containsPattern("value=\"" + sql + "=5\"\\s+selected");
    }

    @Test
    void nameThatMayMeanSeveralOffersThemAndOneThatIsChosenIsTaken() {
        var answer = sent("listening");
        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains("Choose the skill you mean.", ">Active listening<", ">Listening to machines<");
        assertThat(saved(sent("listening", listening + "")))
                .contains(">Active listening<", ">Level 3<")
                .doesNotContain(">Listening to machines<");
    }

    @Test
    void nameOfNoSkillIsSaidAtTheField() {
        assertThat(sent("zanzibarology")).hasStatusOk().bodyText().contains("No skill has this name.", "zanzibarology");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "-1", "many", "3.5", ""})
    void levelIsOneToFive(String level) {
        assertThat(sent(sql + "", sql + "=" + level))
                .hasStatusOk()
                .bodyText()
                .contains("Choose a level from 1 to 5.", ">SQL<");
    }

    @Test
    void skillThatIsChosenTwiceIsOneLine() {
        assertThat(adding("sql", sql + "", sql + "=2", sql + "=must", sql + ""))
                .bodyText()
                .containsOnlyOnce("name=\"asks\" value=\"" + sql + "\"")
                .containsPattern("value=\"" + sql + "=2\"\\s+selected");
    }

    @Test
    void skillThatIsNoLongerTickedIsTakenOut() {
        var address = sent(sql + "", sql + "=2", listening + "").getResponse().getRedirectedUrl();
        var edited = mvc.put()
                .uri(address)
                .param("asks", sql + "=2", listening + "", listening + "=3", "")
                .param("version", "0");
        assertThat(edited.params(openings()).with(as(hana)).with(csrf()).exchange())
                .hasStatus3xxRedirection();
        assertThat(page(address)).contains(">Active listening<").doesNotContain(">SQL<");
    }

    /** The script sends the id of what was chosen, and its name. */
    @Test
    void conceptThatIsChosenIsNotTheWordOfTheFirmWithTheSameName() {
        var concept = skills.concept("http://data.europa.eu/esco/skill/1", "SQL");
        assertThat(mvc.get().uri("/skills/choices?q=sql").with(as(hana)))
                .bodyText()
                .containsOnlyOnce(">ESCO<")
                .contains("data-id=\"" + sql, "data-id=\"" + concept);
        assertThat(saved(sent(concept + "", "SQL")))
                .contains("/skills/" + concept)
                .doesNotContain("/skills/" + sql);
        assertThat(saved(sent(concept + "", concept + "=2", "SQL"))).contains("/skills/" + concept, "/skills/" + sql);
    }

    @Test
    void skillThatWasTypedIsNotLostWhereAColleagueWasFaster() {
        var address = sent(sql + "", sql + "=2").getResponse().getRedirectedUrl();
        var conflict = mvc.put()
                .uri(address)
                .param("asks", sql + "", sql + "=2", "active listening")
                .param("version", "7");
        assertThat(conflict.params(openings()).with(as(hana)).with(csrf()))
                .hasStatus(409)
                .bodyText()
                .contains("value=\"" + sql + "," + sql + "=2,active listening\"", ">SQL 2, active listening<");
        var mine = mvc.put()
                .uri(address)
                .param("asks", sql + "," + sql + "=2,active listening")
                .param("version", "0");
        assertThat(mine.params(openings()).with(as(hana)).with(csrf())).hasStatus3xxRedirection();
        assertThat(page(address)).contains(">SQL<", ">Active listening<");
    }

    @Test
    void whatIsNoSkillIsLeftOutWithoutAnError() {
        assertThat(saved(sent(SkillId.random() + "", SkillId.random() + "=3", sql + "")))
                .contains(">SQL<");
    }

    @Test
    void scriptAsksForSuggestionsAndForTheLinesWithOneMore() {
        assertThat(mvc.get().uri("/skills/choices?q=lisst").with(as(hana)))
                .bodyText()
                .contains("data-id=\"" + listening, "Active listening")
                .doesNotContain("<html");
        var lines = mvc.get()
                .uri("/skills/picker?field=asks&withMust=true")
                .param("asks", sql + "", sql + "=5", listening + "", "Active listening")
                .with(as(hana));
        assertThat(lines)
                .bodyText()
                .contains("id=\"asks-chosen\"", "value=\"" + listening + "=must\"")
                .containsPattern("value=\"" + sql + "=5\"\\s+selected")
                .doesNotContain("<html", "invalid-feedback");
    }

    @Test
    void openingIsFoundByWhatItsSkillsAreCalled() {
        saved(sent(listening + ""));
        for (var words : new String[] {"attentive", "atentive listning", "manila attentive"})
            assertThat(page("/openings?status=DRAFT&q=" + words)).as(words).contains(">Analyst<");
        assertThat(page("/openings?status=DRAFT&q=machines")).doesNotContain(">Analyst<");
    }

    private MvcTestResult sent(String... asks) {
        return mvc.post()
                .uri("/openings")
                .param("asks", asks)
                .params(openings())
                .with(as(hana))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult adding(String... asks) {
        return mvc.post()
                .uri("/openings")
                .param("asks", asks)
                .param("search", "asks")
                .params(openings())
                .with(as(hana))
                .with(csrf())
                .exchange();
    }

    private MultiValueMap<String, String> openings() {
        return MultiValueMap.fromSingleValue(Map.of(
                "title", "Analyst",
                "department", staff.departmentNamed("Customer Support").toString(),
                "location", "Manila",
                "workplace", "ON_SITE",
                "positions", "1",
                "audience", "EMPLOYEES"));
    }

    private String saved(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        return page(answer.getResponse().getRedirectedUrl());
    }

    private String page(String address) {
        var page = mvc.get().uri(address).with(as(hana)).exchange();
        assertThat(page).hasStatusOk();
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
