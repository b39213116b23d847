package app.trellis.skills;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.openings.OpeningFixtures;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class SkillPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private SkillFixtures fixtures;

    @Autowired
    private Skills skills;

    @Autowired
    private List<SkillReferences> references;

    @Autowired
    private OpeningFixtures posting;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

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
    void everyEmployeeReadsTheListAndWhereItComesFrom() {
        fixtures.named("Active listening", "attentive listening");
        fixtures.concept("http://data.europa.eu/esco/skill/1", "show initiative");
        assertThat(page("/skills", amara))
                .contains(
                        "2 skills", ">Active listening<", "attentive listening", "ESCO classification of the European")
                .doesNotContain("/skills/new", "/skills/import");
        assertThat(page("/skills?source=ESCO", amara)).contains("1 skill").doesNotContain(">Active listening<");
        assertThat(page("/skills?source=FIRM&q=atentive", amara)).contains(">Active listening<");
        assertThat(page("/skills?status=RETIRED", amara)).contains("No skill matches");
        assertThat(page("/skills?q=zanzibarology", hana)).contains("No skill matches", "/skills/new");
    }

    @Test
    void listTakesAsManyStatementsForManySkillsAsForFew() {
        for (var i = 0; i < 10; i++) fixtures.named("Skill " + i);
        var few = statements.during(() -> page("/skills", amara));
        for (var i = 10; i < 200; i++) fixtures.named("Skill " + i);
        assertThat(statements.during(() -> page("/skills", amara))).hasSameSizeAs(few);
    }

    @Test
    void hrAddsASkillOnceHoweverOftenTheFormIsSent() {
        var form = UUID.randomUUID().toString();
        for (var i = 0; i < 2; i++)
            assertThat(post(
                            "/skills",
                            "formId",
                            form,
                            "label",
                            "Bee\u00A0 keeping ",
                            "synonyms",
                            "apiculture\r\n\r\nBee keeping"))
                    .hasStatus3xxRedirection();
        assertThat(skills.findAll()).singleElement().satisfies(skill -> {
            assertThat(skill.details().names()).containsExactly("Bee keeping", "apiculture");
            assertThat(page("/skills/" + skill.id(), amara)).contains("apiculture", "Nothing names this skill yet");
        });
    }

    @Test
    void sameWordIsTheSameSkill() {
        fixtures.named("Active listening", "attentive listening");
        for (var label : new String[] {"ACTIVE  LISTENING", "Attentive Listening"})
            assertThat(post("/skills", "label", label))
                    .as(label)
                    .hasStatusOk()
                    .bodyText()
                    .contains("“Active listening” is called this already");
        var other = fixtures.named("Hearing");
        assertThat(put("/skills/" + other, "label", "active listening", "version", "0"))
                .hasStatusOk()
                .bodyText()
                .contains("is called this already");
        assertThat(put("/skills/" + other, "label", "hearing", "version", "0")).hasStatus3xxRedirection();
    }

    @Test
    void whoEditsAnOldVersionIsShownBoth() {
        var skill = fixtures.named("Hearing");
        assertThat(put("/skills/" + skill, "label", "Hearing well", "version", "0"))
                .hasStatus3xxRedirection();
        assertThat(put("/skills/" + skill, "label", "Hearing better", "version", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("Hearing well", "Hearing better");
    }

    @Test
    void conceptTakesOtherNamesAndKeepsItsOwn() {
        var skill = fixtures.concept("http://data.europa.eu/esco/skill/1", "show initiative");
        assertThat(put("/skills/" + skill, "label", "Hacked", "synonyms", "self-starter", "version", "0"))
                .hasStatus3xxRedirection();
        assertThat(page("/skills/" + skill, amara))
                .contains("show initiative", "self-starter")
                .doesNotContain("Hacked");
    }

    @Test
    void whatNamedAMergedSkillNamesTheOtherAtTheHigherLevel() {
        var hearing = fixtures.named("Hearing", "ears");
        var listening = fixtures.named("Active listening");
        var earlier = fixtures.named("Eavesdropping");
        var both = posting.published("Listener", hana);
        asks(both.value(), hearing, 4, false);
        asks(both.value(), listening, 2, true);
        var one = posting.published("Hearer", hana);
        asks(one.value(), hearing, 3, true);
        assertThat(post("/skills/" + earlier + "/retirement", "successor", "Hearing"))
                .hasStatus3xxRedirection();

        assertThat(post("/skills/" + hearing + "/retirement", "successor", "active listening", "merged", "true"))
                .hasStatus3xxRedirection();
        entities.clear();

        assertThat(page("/skills/" + listening, amara))
                .contains("ears", "Hearing", ">Listener<", "Level 4", ">Hearer<");
        assertThat(page("/openings/" + both, amara))
                .contains(">Active listening<", ">Level 4<")
                .doesNotContain("Nice to");
        assertThat(page("/skills/" + hearing, amara)).contains("No one can choose", "Use “Active listening” instead");
        assertThat(page("/skills/" + earlier, amara)).contains("Use “Active listening” instead");
        assertThat(page("/skills/choices?q=hearing", amara))
                .contains("Active listening")
                .doesNotContain(">Hearing<");
        assertThat(mvc.delete()
                        .uri("/skills/{id}/retirement", hearing)
                        .with(as(hana))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(skills.getReferenceById(hearing).isRetired()).isTrue();
    }

    @Test
    void everyTableThatNamesASkillFollowsAMerge() {
        var from = fixtures.named("Hearing");
        var to = fixtures.named("Active listening");
        var said = String.join("\n", statements.during(() -> references.forEach(one -> one.merge(from, to))));
        var tables = jdbc.sql("""
                        SELECT DISTINCT conrelid::regclass::text FROM pg_constraint
                        WHERE contype = 'f' AND confrelid = 'skill'::regclass AND conrelid <> 'skill'::regclass
                        """).query(String.class).list();
        assertThat(tables).isNotEmpty().allSatisfy(table -> assertThat(said).contains(table + " "));
    }

    @Test
    void wordOfTheFirmIsMergedIntoTheConceptOfTheSameName() {
        var concept = fixtures.concept("http://data.europa.eu/esco/skill/1", "Hearing");
        var address = "/skills/" + fixtures.named("Hearing") + "/retirement";
        var other = fixtures.named("Active listening");
        assertThat(post(address, "successor", concept + "," + other, "merged", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("Choose the skill you mean.");
        assertThat(post(address, "successor", concept + ",Hearing", "merged", "true"))
                .hasRedirectedUrl("/skills/" + concept);
    }

    @Test
    void nameThatWasGivenAgainIsNotRestored() {
        var hearing = fixtures.named("Hearing");
        post("/skills/" + hearing + "/retirement");
        entities.flush();
        assertThat(post("/skills", "label", "hearing")).hasStatus3xxRedirection();
        assertThat(mvc.delete()
                        .uri("/skills/{id}/retirement", hearing)
                        .with(as(hana))
                        .with(csrf()))
                .hasRedirectedUrl("/skills/" + hearing)
                .flash()
                .containsEntry("refused", "skills.form.twin");
        entities.flush();
        assertThat(skills.getReferenceById(hearing).isRetired()).isTrue();
    }

    @Test
    void skillIsMergedOnlyWithAnotherThatIsThere() {
        var hearing = fixtures.named("Hearing");
        var gone = fixtures.named("Shorthand");
        assertThat(post("/skills/" + gone + "/retirement")).hasStatus3xxRedirection();
        var address = "/skills/" + hearing + "/retirement";
        assertThat(post(address, "merged", "true")).bodyText().contains("Choose the skill to merge it with.");
        assertThat(post(address, "successor", "hearing", "merged", "true"))
                .bodyText()
                .contains("not this one");
        assertThat(post(address, "successor", gone.toString(), "merged", "true"))
                .bodyText()
                .contains("That skill is retired");
        assertThat(post(address, "successor", "zanzibarology")).bodyText().contains("No skill has this name");
        assertThat(skills.getReferenceById(hearing).isRetired()).isFalse();
        assertThat(post(address)).hasStatus3xxRedirection();
        assertThat(post(address)).hasStatus3xxRedirection();
        assertThat(page("/skills/" + hearing, hana)).contains("Restore skill");
    }

    private void asks(UUID opening, SkillId skill, int level, boolean must) {
        jdbc.sql("INSERT INTO opening_skill VALUES (?, ?, ?, ?)")
                .params(opening, skill.value(), level, must)
                .update();
        entities.clear();
    }

    private MvcTestResult post(String address, String... fields) {
        var request = mvc.post().uri(address).with(as(hana)).with(csrf());
        for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    private MvcTestResult put(String address, String... fields) {
        var request = mvc.put().uri(address).with(as(hana)).with(csrf());
        for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    private String page(String address, CurrentPerson me) {
        var page = mvc.get().uri(address).with(as(me)).exchange();
        assertThat(page).hasStatusOk();
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
