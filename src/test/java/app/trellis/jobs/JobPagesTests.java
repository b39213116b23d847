package app.trellis.jobs;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.openings.OpeningFixtures;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.skills.SkillAsked;
import app.trellis.skills.SkillFixtures;
import app.trellis.skills.SkillId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What each job asks for: kept by HR, open to every employee. */
@PageTest
class JobPagesTests {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private JobBackfill past;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobSkillReferences references;

    @Autowired
    private SkillFixtures skills;

    @Autowired
    private OpeningFixtures openings;

    @Autowired
    private Statements statements;

    @Autowired
    private EntityManager entities;

    private CurrentPerson hana;
    private CurrentPerson amara;
    private SkillId claims;
    private SkillId listening;

    @BeforeEach
    void people() {
        hana = firm.hr("Hana Kimura");
        amara = firm.employee("Amara Okafor");
        claims = skills.named("Claims handling of tests");
        listening = skills.named("Listening of tests");
    }

    @Test
    void everyEmployeeSeesWhatTheNextStepAsks() {
        var lead = job("Shift Captain", null, asked(listening, 4, true), asked(claims, 2, false));
        var desk = job("Desk Mate", lead);
        assertThat(page("/job-profiles/" + desk)).contains("Leads to", "Shift Captain", "HR hasn’t added skills yet");
        assertThat(page("/job-profiles/" + lead))
                .contains("Listening of tests", "Level 4", "Claims handling of tests", "Nice to have", "Comes after")
                .contains("/goals/new?jobProfile=" + lead)
                .doesNotContain("/edit");
    }

    @Test
    void hrGivesAJobAProfileWithoutScript() {
        assertThat(post("title", "Claims Wizard", "asks", "Claims handling of tests 3", "search", "asks"))
                .hasStatusOk()
                .bodyText()
                .contains(claims + "=3");
        assertThat(post(
                        "title",
                        "Claims Wizard",
                        "asks",
                        claims.toString(),
                        "asks",
                        claims + "=3",
                        "asks",
                        claims + "=must"))
                .hasStatus(302);
        assertThat(jobs.titled("claims wizard").orElseThrow().asks()).containsExactly(asked(claims, 3, true));
    }

    @Test
    void levelsOutOfRangeAreRefused() {
        for (var level : List.of("0", "6", "many"))
            assertThat(post("title", "Claims Wizard", "asks", claims.toString(), "asks", claims + "=" + level))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Choose a level from 1 to 5");
        assertThat(jobs.titled("Claims Wizard")).isEmpty();
    }

    @Test
    void titleHasOneProfileInWhateverCaseItIsWritten() {
        job("Shift Captain", null);
        assertThat(post("title", "shift  CAPTAIN"))
                .hasStatusOk()
                .bodyText()
                .contains("There’s already a profile for this job title.");
    }

    @Test
    void ladderGoesRoundNowhere() {
        var lead = job("Shift Captain", null);
        var desk = job("Desk Mate", lead);
        assertThat(put(lead, "title", "Shift Captain", "next", desk.toString(), "version", "0"))
                .hasStatusOk()
                .bodyText()
                .contains("That job already leads to this one");
        assertThat(put(lead, "title", "Shift Captain", "next", lead.toString(), "version", "0"))
                .hasStatusOk()
                .bodyText()
                .contains("That job already leads to this one");
    }

    @Test
    void profileOfATitleIsFoundWithoutTheClientBehindTheComma() {
        var lead = job("Shift Captain", null);
        var special = job("Shift Captain, Lumen", null);
        assertThat(jobs.titled("SHIFT captain, Brightwater").orElseThrow().id()).isEqualTo(lead);
        assertThat(jobs.titled("Shift Captain, Lumen").orElseThrow().id()).isEqualTo(special);
        assertThat(jobs.titled("Captain")).isEmpty();
    }

    @Test
    void whoSavesOverAColleagueIsShownBothVersions() {
        var lead = job("Shift Captain", null);
        assertThat(put(lead, "title", "Shift Captain", "summary", "Mine", "version", "0"))
                .hasStatus(302);
        assertThat(put(firm.hr("Ruth Adeyemi"), lead, "title", "Shift Captain", "summary", "Theirs", "version", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("Someone else changed this job profile", "Mine", "Theirs");
    }

    @Test
    void whenTwoSkillsBecomeOneTheHigherLevelStaysAndAMustIsAMust() {
        var lead = job("Shift Captain", null, asked(listening, 4, false), asked(claims, 2, true));
        references.merge(listening, claims);
        entities.clear();
        assertThat(jobs.withIds(List.of(lead)).get(0).asks()).containsExactly(asked(claims, 4, true));
    }

    @Test
    void hrSeesTitlesThatNoProfileSaysAnythingOf() {
        firm.employee("Jonas Lindqvist");
        assertThat(mvc.get().uri("/job-profiles").with(as(hana)))
                .hasStatusOk()
                .bodyText()
                .contains("Job titles without a profile", "/job-profiles/new?job=Support%20Specialist");
        assertThat(page("/job-profiles")).doesNotContain("Job titles without a profile");
    }

    @Test
    void listTakesTheSameStatementsForAnyNumberOfJobs() {
        IntStream.range(0, 3).forEach(number -> job("Few " + number, null));
        var few = statements.during(() -> page("/job-profiles"));
        IntStream.range(0, 40).forEach(number -> job("Many " + number, null, asked(claims, 3, true)));
        assertThat(statements.during(() -> page("/job-profiles"))).hasSameSizeAs(few);
    }

    @Test
    void hrDeletesAProfileWithAllThatItAsksFor() {
        var lead = job("Shift Captain", null, asked(claims, 3, true));
        assertThat(mvc.get().uri("/job-profiles/{id}", lead).with(as(hana)))
                .bodyText()
                .contains("Yes, delete");
        assertThat(page("/job-profiles/" + lead)).doesNotContain("Yes, delete");
        assertThat(delete(lead)).hasRedirectedUrl("/job-profiles");
        assertThat(mvc.get().uri("/job-profiles/{id}", lead).with(as(hana))).hasStatus(404);
        assertThat(delete(lead)).hasStatus(404);
        assertThat(page("/job-profiles")).doesNotContain("Shift Captain");
    }

    @Test
    void profileThatAnOpeningNamesStays() {
        var lead = job("Shift Captain", null);
        openings.asking("Captain of the night", hana, lead);
        assertStays(lead);
    }

    @Test
    void profileToWhichALadderLeadsStays() {
        var lead = job("Shift Captain", null);
        job("Desk Mate", lead);
        assertStays(lead);
    }

    private void assertStays(JobProfileId job) {
        assertThat(delete(job))
                .hasRedirectedUrl("/job-profiles/" + job)
                .flash()
                .containsEntry("refused", "jobs.notDeleted");
    }

    private MvcTestResult delete(JobProfileId job) {
        return mvc.delete()
                .uri("/job-profiles/{id}", job)
                .with(as(hana))
                .with(csrf())
                .exchange();
    }

    private JobProfileId job(String title, JobProfileId next, SkillAsked... asks) {
        return past.add(new JobProfileDetails(title, "", next, List.of(asks)), hana.id(), NOW);
    }

    private static SkillAsked asked(SkillId skill, int level, boolean must) {
        return new SkillAsked(skill, level, must);
    }

    private String page(String path) {
        try {
            return mvc.get()
                    .uri(path)
                    .with(as(amara))
                    .exchange()
                    .getResponse()
                    .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private MvcTestResult post(String... parameters) {
        var request = mvc.post().uri("/job-profiles").with(as(hana)).with(csrf());
        for (var at = 0; at < parameters.length; at += 2) request.param(parameters[at], parameters[at + 1]);
        var answer = request.exchange();
        entities.flush();
        return answer;
    }

    private MvcTestResult put(JobProfileId job, String... parameters) {
        return put(hana, job, parameters);
    }

    private MvcTestResult put(CurrentPerson hr, JobProfileId job, String... parameters) {
        var request = mvc.put().uri("/job-profiles/{id}", job).with(as(hr)).with(csrf());
        for (var at = 0; at < parameters.length; at += 2) request.param(parameters[at], parameters[at + 1]);
        var answer = request.exchange();
        entities.flush();
        return answer;
    }
}
