package app.trellis.goals;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.expertise.ExpertiseFixtures;
import app.trellis.feedback.FeedbackBackfill;
import app.trellis.home.HomeLine;
import app.trellis.home.HomeLines;
import app.trellis.jobs.JobBackfill;
import app.trellis.jobs.JobProfileDetails;
import app.trellis.jobs.JobProfileId;
import app.trellis.openings.OpeningFixtures;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Employment;
import app.trellis.people.Firm;
import app.trellis.people.Staff;
import app.trellis.responsibilities.ResponsibilityFixtures;
import app.trellis.skills.SkillAsked;
import app.trellis.skills.SkillId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Goals and growth plans, as their owners and those named see them. */
@PageTest
class GoalPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private Employment employment;

    @Autowired
    private Staff staff;

    @Autowired
    private GoalBackfill past;

    @Autowired
    private Goals cards;

    @Autowired
    private CareerGoals goals;

    @Autowired
    private GoalSteps steps;

    @Autowired
    private GoalHome home;

    @Autowired
    private HomeLines lines;

    @Autowired
    private StepSkillReferences references;

    @Autowired
    private JobBackfill jobs;

    @Autowired
    private OpeningFixtures posting;

    @Autowired
    private ResponsibilityFixtures asked;

    @Autowired
    private ExpertiseFixtures expertise;

    @Autowired
    private FeedbackBackfill requests;

    @Autowired
    private Statements statements;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Clock clock;

    private CurrentPerson hana;
    private CurrentPerson marco;
    private CurrentPerson amara;

    @BeforeEach
    void people() {
        hana = firm.hr("Hana Kimura");
        marco = firm.employee("Marco Silva");
        amara = firm.reportOf(marco, "Amara Okafor");
    }

    @Test
    void whoSetsAGoalReadsByNameWhoWillSeeItBeforeSaving() {
        assertThat(text(amara, "/goals/new")).contains("Only you see a goal.", "Share with Marco Silva, your manager");
        post(
                amara,
                "/goals",
                "ownWords",
                "Lead a team",
                "withManager",
                "true",
                "manager",
                marco.id().toString());
        assertThat(text(marco, "/goals")).contains("Lead a team", "Amara Okafor");
    }

    @Test
    void goalIsSharedWithNobodyByDefault() {
        post(amara, "/goals", "ownWords", "Lead a team", "manager", marco.id().toString());
        assertThat(text(marco, "/goals")).doesNotContain("Lead a team");
        assertThat(text(amara, address(amara))).contains("No one else. Not even your manager or HR.");
    }

    @Test
    void managerWhoWasNotNamedOnTheFormGetsToSeeNothing() {
        var ines = firm.employee("Ines Weber");
        employment.changeManager(amara.id(), ines.id());
        assertThat(send(
                        amara,
                        HttpMethod.POST,
                        "/goals",
                        "ownWords",
                        "Lead",
                        "withManager",
                        "true",
                        "manager",
                        marco.id() + ""))
                .hasStatusOk()
                .bodyText()
                .contains("You have a new manager", "Share with Ines Weber");
        assertThat(cards.of(amara.id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'',''", "' \u00a0 ',''"})
    void goalNeedsAJobOrWords(String words, String job) {
        assertThat(send(amara, HttpMethod.POST, "/goals", "ownWords", words, "jobProfile", job))
                .hasStatusOk()
                .bodyText()
                .contains("Choose a job, or say it in your own words.");
    }

    @Test
    void goalInThePastAndUnknownJobAreRefused() {
        var yesterday = LocalDate.now(clock).minusDays(1).toString();
        assertThat(send(amara, HttpMethod.POST, "/goals", "ownWords", "Lead", "dueOn", yesterday))
                .hasStatusOk()
                .bodyText()
                .contains("That date has passed.");
        assertThat(send(
                        amara,
                        HttpMethod.POST,
                        "/goals",
                        "jobProfile",
                        UUID.randomUUID().toString()))
                .hasStatusOk()
                .bodyText()
                .contains("Choose a job from the list.");
        assertThat(cards.of(amara.id())).isEmpty();
    }

    @Test
    void dayThatPassedSinceMayStayWhenTheGoalIsEdited() {
        var yesterday = LocalDate.now(clock).minusDays(1);
        var goal = past.set(amara.id(), null, "Lead", "", yesterday, clock.instant());
        assertThat(send(
                        amara,
                        HttpMethod.PUT,
                        "/goals/" + goal,
                        "ownWords",
                        "Lead a team",
                        "dueOn",
                        yesterday + "",
                        "version",
                        "0"))
                .hasStatus(302);
    }

    @Test
    void openingBecomesAGoalWithItsJobAndItsFirstStep() {
        var captain = job("Shift Captain");
        var opening = posting.published("Shift Captain, Lumen", hana);
        assertThat(text(amara, "/goals/new?opening=" + opening))
                .containsPattern("value=\"" + captain + "\"\\s+selected");
        post(amara, "/goals", "jobProfile", captain.toString(), "opening", opening.toString());
        assertThat(text(amara, address(amara))).contains("/openings/" + opening);
    }

    @Test
    void openingWithoutAProfileBecomesAGoalInItsWords() {
        var opening = posting.published("Juggler in Chief", hana);
        assertThat(text(amara, "/goals/new?opening=" + opening)).contains("value=\"Juggler in Chief\"");
    }

    @Test
    void draftOfAnOpeningTellsNothingToWhoCannotSeeIt() {
        var draft = posting.draft("Secret Role", hana);
        assertThat(text(amara, "/goals/new?opening=" + draft)).doesNotContain("Secret Role");
        assertThat(mvc.get().uri("/goals/step?target=opening:" + draft).with(as(amara)))
                .hasStatus(404);
    }

    @Test
    void ownerAloneSeesWhatIsThereNearlyThereAndMissing() {
        var coaching = expertise.skill("Coaching of tests");
        var planning = expertise.skill("Planning of tests");
        var typing = expertise.skill("Typing of tests");
        expertise.shownToEverybody(amara, coaching, 4);
        expertise.shownToEverybody(amara, planning, 2);
        var lead = job("Shift Captain", asked(coaching, 3), asked(planning, 3), asked(typing, 2));
        var goal = past.set(amara.id(), lead, "", "", null, clock.instant());
        past.share(goal, marco.id(), clock.instant());
        assertThat(text(amara, "/goals/" + goal))
                .contains("You have 1, nearly have 1 and are missing 1.", "4 of level 3", "0 of level 2")
                .contains("Learn “Typing of tests” to level 2")
                .doesNotContain("Learn “Coaching of tests”");
        assertThat(text(marco, "/goals/" + goal))
                .contains("Goal of Amara Okafor")
                .doesNotContain("nearly have", "Coaching of tests");
    }

    @Test
    void stepThatClosesAGapIsOfferedUntilItIsPlanned() {
        var typing = expertise.skill("Typing of tests");
        var goal = past.set(amara.id(), job("Shift Captain", asked(typing, 2)), "", "", null, clock.instant());
        post(amara, "/goals/" + goal + "/steps", "title", "Learn it", "target", "skill:" + typing);
        assertThat(text(amara, "/goals/" + goal))
                .contains("/skills/" + typing, "Learn it")
                .doesNotContain("Add steps that close a gap");
        assertThat(cards.of(amara.id()).get(0).steps()).containsExactly(typing);
    }

    @Test
    void stepMayLeadNowhere() {
        var goal = past.set(amara.id(), null, "Lead", "", null, clock.instant());
        assertThat(text(amara, "/goals/" + goal + "/steps/new")).contains("name=\"target\" value=\"\"");

        post(amara, "/goals/" + goal + "/steps", "title", "Read a book", "target", "");

        assertThat(text(amara, "/goals/" + goal)).contains("Read a book");
    }

    @Test
    void stepLeadsNowhereThatItsWriterCannotSee() {
        var goal = past.set(amara.id(), null, "Lead", "", null, clock.instant());
        var draft = posting.draft("Secret Role", hana);
        post(amara, "/goals/" + goal + "/steps", "title", "Apply", "target", "opening:" + draft);
        post(amara, "/goals/" + goal + "/steps", "title", "Look", "target", "person:" + marco.id());
        assertThat(steps.of(goal)).extracting(GoalStep::target).containsOnlyNulls();
    }

    /** Who reads the goal learns that there is such a step, and nothing of the request. */
    @Test
    void requestForFeedbackIsAStepForTheTwoBetweenWhomItIs() {
        var priya = firm.employee("Priya Raman");
        var request = requests.ask(
                amara.id(), priya.id(), "My handovers", LocalDate.now(clock).plusDays(5), clock.instant());
        var goal = past.set(amara.id(), null, "Lead", "", null, clock.instant());
        past.share(goal, marco.id(), clock.instant());
        assertThat(text(amara, "/feedback/requests")).contains("/goals/step?target=feedback_request:" + request);

        post(amara, "/goals/" + goal + "/steps", "title", "Ask Priya", "target", "feedback_request:" + request);

        assertThat(text(amara, "/goals/" + goal)).contains("href=\"/feedback/requests\"", "Ask Priya");
        assertThat(text(marco, "/goals/" + goal))
                .contains("Ask Priya")
                .doesNotContain("href=\"/feedback/requests\"", "My handovers");
        assertThat(mvc.get()
                        .uri("/goals/step?target=feedback_request:" + request)
                        .with(as(marco)))
                .hasStatus(404);
    }

    @Test
    void openingIsAddedToTheOnePlanOrToOneOfSeveral() {
        var way = "/goals/step?target=opening:" + posting.published("Juggler in Chief", hana);
        assertThat(text(amara, way)).contains("A plan belongs to a goal.");
        var goal = past.set(amara.id(), null, "Lead", "", null, clock.instant());
        assertThat(mvc.get().uri(way).with(as(amara)))
                .satisfies(answer -> assertThat(answer.getResponse().getRedirectedUrl())
                        .startsWith("/goals/" + goal + "/steps/new?target=opening:"));
        past.set(amara.id(), null, "Sing", "", null, clock.instant());
        assertThat(text(amara, way)).contains("Lead", "Sing", "Juggler in Chief");
    }

    @Test
    void responsibilityIsAStepForWhoSeesItAndADraftForNobody() {
        var goal = past.set(amara.id(), null, "Lead", "", null, clock.instant());
        var open = asked.open("Handover notes", marco);
        var draft = asked.draft("Secret duty", marco);
        assertThat(text(amara, "/goals/" + goal + "/steps/new?target=responsibility:" + open))
                .contains("Handover notes");
        assertThat(text(amara, "/goals/" + goal + "/steps/new?target=responsibility:" + draft))
                .doesNotContain("Secret duty");
        past.step(goal, "Take it on", new StepTarget("responsibility", open.value()), null, null, "", clock.instant());
        assertThat(text(amara, "/goals/" + goal)).contains("/responsibilities/" + open);
    }

    @Test
    void managerSuggestsAStepAndTheOwnerDecides() {
        var goal = past.set(amara.id(), null, "Lead", "My own words.", null, clock.instant());
        past.share(goal, marco.id(), clock.instant());
        post(marco, "/goals/" + goal + "/steps", "title", "Run a huddle");
        var step = steps.of(goal).get(0);
        assertThat(step.isSuggestion()).isTrue();
        assertThat(lines.of(List.of(home), amara))
                .extracting(HomeLine::message)
                .containsExactly("goals.home.suggested");
        assertThat(send(marco, HttpMethod.POST, "/goals/%s/steps/%s/acceptance".formatted(goal, step.id())))
                .hasStatus(404);
        assertThat(send(marco, HttpMethod.PUT, "/goals/" + goal, "ownWords", "His", "version", "0"))
                .hasStatus(404);
        assertThat(text(amara, "/goals/" + goal)).contains("Suggested by Marco Silva", "Add to my plan", "No, thanks");
        post(amara, "/goals/%s/steps/%s/acceptance".formatted(goal, step.id()));
        assertThat(steps.of(goal)).extracting(GoalStep::isSuggestion).containsExactly(false);
        assertThat(lines.of(List.of(home), amara)).isEmpty();
    }

    @Test
    void declinedSuggestionIsGone() {
        var goal = past.set(amara.id(), null, "Lead", "", null, clock.instant());
        past.share(goal, marco.id(), clock.instant());
        var step = past.suggest(goal, marco.id(), "Run a huddle", null, clock.instant());
        assertThat(send(amara, HttpMethod.DELETE, "/goals/%s/steps/%s".formatted(goal, step)))
                .hasStatus(302);
        assertThat(steps.of(goal)).isEmpty();
    }

    @Test
    void stepOfAnotherGoalIsNotFoundUnderThisOne() {
        var goal = past.set(amara.id(), null, "Lead", "", null, clock.instant());
        var other = past.set(marco.id(), null, "Retire", "", null, clock.instant());
        var step = past.step(other, "Save money", null, null, null, "", clock.instant());
        assertThat(send(amara, HttpMethod.POST, "/goals/%s/steps/%s/completion".formatted(goal, step)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/goals/{goal}/steps/{step}/edit", goal, step).with(as(amara)))
                .hasStatus(404);
    }

    @Test
    void staleGoalIsAskedAboutOnHomeAndNobodyElseLearnsOfIt() {
        var longAgo = clock.instant().minus(Duration.ofDays(120));
        var goal = past.set(amara.id(), null, "Lead a team", "", null, longAgo);
        past.share(goal, marco.id(), longAgo);
        assertThat(lines.of(List.of(home), amara)).extracting(HomeLine::message).containsExactly("goals.home.stale");
        assertThat(lines.of(List.of(home), marco)).isEmpty();
        assertThat(text(marco, "/goals/" + goal)).doesNotContain("three months");
        assertThat(text(amara, "/goals/" + goal)).contains("Is it still your goal?");
        post(amara, "/goals/" + goal + "/confirmation");
        assertThat(lines.of(List.of(home), amara)).isEmpty();
    }

    @Test
    void goalEndsWithAWordAndCanBeReopened() {
        var goal = past.set(amara.id(), null, "Lead a team", "", null, clock.instant());
        assertThat(send(amara, HttpMethod.POST, "/goals/" + goal + "/outcome", "outcome", "REACHED", "word", " "))
                .hasStatusOk()
                .bodyText()
                .contains("Fill this in.");
        post(amara, "/goals/" + goal + "/outcome", "outcome", "REACHED", "word", "Practice helped.");
        assertThat(text(amara, "/goals/" + goal)).contains("Practice helped.", "Reopen goal");
        assertThat(cards.of(amara.id())).isEmpty();
        assertThat(send(amara, HttpMethod.POST, "/goals/" + goal + "/steps", "title", "One more"))
                .hasStatus(302);
        assertThat(steps.of(goal)).isEmpty();
        assertThat(send(amara, HttpMethod.DELETE, "/goals/" + goal + "/outcome"))
                .hasStatus(302);
        assertThat(cards.of(amara.id())).hasSize(1);
    }

    @Test
    void goalIsSharedWithNobodyWhoIsOutsideOrTheOwner() {
        var goal = past.set(amara.id(), null, "Lead a team", "", null, clock.instant());
        var claire = firm.client("Claire Bennett");
        assertThat(send(
                        amara,
                        HttpMethod.POST,
                        "/goals/" + goal + "/readers",
                        "reader",
                        claire.id() + " Claire Bennett"))
                .hasStatusOk();
        assertThat(send(amara, HttpMethod.POST, "/goals/" + goal + "/readers", "reader", amara.id() + " Amara Okafor"))
                .hasStatusOk()
                .bodyText()
                .contains("This is your own goal.");
        assertThat(goals.findById(goal).orElseThrow().isShared()).isFalse();
    }

    @Test
    void pathsAreTheLaddersOfTheFirmUntilFivePeopleMadeAMove() {
        var captain = job("Shift Captain");
        jobs.add(new JobProfileDetails("Support Specialist", "", captain, List.of()), hana.id(), clock.instant());
        IntStream.range(0, 4).forEach(number -> moved("Mover " + number, "Night Watch"));
        assertThat(text(amara, "/goals/paths"))
                .contains("The steps your company intends", "Shift Captain")
                .doesNotContain("Night Watch");
        moved("Mover 5", "Night Watch, Lumen");
        assertThat(text(amara, "/goals/paths"))
                .contains("5 people went there", "Night Watch")
                .doesNotContain("Shift Captain");
    }

    @Test
    void listAndPageTakeTheSameStatementsForAnyNumberOfGoalsAndSteps() {
        var goal = planned(3);
        var few = statements.during(() -> text(amara, "/goals"));
        var page = statements.during(() -> text(amara, "/goals/" + goal));
        IntStream.range(0, 20).forEach(number -> planned(2));
        IntStream.range(0, 40)
                .forEach(number -> past.step(goal, "More " + number, null, null, null, "", clock.instant()));
        assertThat(statements.during(() -> text(amara, "/goals"))).hasSameSizeAs(few);
        assertThat(statements.during(() -> text(amara, "/goals/" + goal))).hasSameSizeAs(page);
    }

    @Test
    void jobThatIsMyGoalAlreadyIsNotSetTwice() {
        var lead = job("Shift Captain");
        var goal = past.set(amara.id(), lead, "", "", null, clock.instant());
        assertThat(mvc.get().uri("/goals/new?jobProfile=" + lead).with(as(amara)))
                .hasRedirectedUrl("/goals/" + goal);
    }

    @Test
    void stepsFollowWhenTwoSkillsBecomeOne() {
        var goal = past.set(amara.id(), null, "Lead", "", null, clock.instant());
        var from = expertise.skill("Coaching of tests");
        var to = expertise.skill("Mentoring of tests");
        past.step(goal, "Learn", new StepTarget("skill", from.value()), null, null, "", clock.instant());
        references.merge(from, to);
        assertThat(cards.of(amara.id()).get(0).steps()).containsExactly(to);
    }

    private GoalId planned(int count) {
        var goal = past.set(amara.id(), null, "Lead a team", "", null, clock.instant());
        IntStream.range(0, count)
                .forEach(number -> past.step(goal, "Step " + number, null, null, null, "", clock.instant()));
        return goal;
    }

    private void moved(String name, String title) {
        var mover = firm.employee(name);
        employment.changeRole(mover.id(), title, staff.departmentNamed("Customer Support"), LocalDate.now(clock));
    }

    private JobProfileId job(String title, SkillAsked... asks) {
        return jobs.add(new JobProfileDetails(title, "", null, List.of(asks)), hana.id(), clock.instant());
    }

    private static SkillAsked asked(SkillId skill, int level) {
        return new SkillAsked(skill, level, true);
    }

    private String address(CurrentPerson owner) {
        return "/goals/" + cards.of(owner.id()).get(0).id();
    }

    private String text(CurrentPerson reader, String path) {
        var answer = mvc.get().uri(path).with(as(reader)).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private void post(CurrentPerson sender, String path, String... parameters) {
        assertThat(send(sender, HttpMethod.POST, path, parameters)).hasStatus(302);
    }

    private MvcTestResult send(CurrentPerson sender, HttpMethod method, String path, String... parameters) {
        var request = mvc.method(method).uri(path).with(as(sender)).with(csrf());
        for (var at = 0; at < parameters.length; at += 2) request.param(parameters[at], parameters[at + 1]);
        var answer = request.exchange();
        entities.flush();
        return answer;
    }
}
