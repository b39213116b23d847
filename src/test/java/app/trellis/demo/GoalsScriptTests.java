package app.trellis.demo;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.demo.GoalsScript.Goal;
import app.trellis.demo.GoalsScript.Step;
import app.trellis.demo.JobsScript.Job;
import app.trellis.demo.PeopleScript.Employee;
import app.trellis.demo.SkillsStory.SkillsScript;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The story of jobs and goals, before it is told. */
class GoalsScriptTests {

    private static final List<Job> JOBS = JobsScript.read().jobs();
    private static final List<Goal> GOALS = GoalsScript.read().goals();
    private static final Set<String> SKILLS =
            SkillsScript.read().skills().stream().map(skill -> skill.label()).collect(toSet());

    @Test
    void twelveJobsSayWhatTheyAskInTheWordsOfTheFirm() {
        assertThat(JOBS)
                .hasSize(12)
                .allSatisfy(job -> assertThat(job.asks())
                        .as(job.title())
                        .hasSizeGreaterThanOrEqualTo(5)
                        .allSatisfy(line -> assertThat(SKILLS).contains(line.replaceAll(" [1-5]( nice)?$", ""))));
    }

    @Test
    void twentyPeopleHaveGoals() {
        var people = PeopleScript.read().people().stream().map(Employee::name).collect(toSet());
        assertThat(GOALS.stream().map(Goal::owner).collect(toSet())).hasSizeGreaterThanOrEqualTo(20);
        assertThat(GOALS)
                .allSatisfy(goal -> assertThat(people)
                        .contains(goal.owner())
                        .containsAll(goal.with())
                        .containsAll(goal.comments().stream()
                                .map(GoalsScript.Comment::by)
                                .toList()));
    }

    @Test
    void goalIsAJobOfTheFirmOrInOwnWords() {
        var titles = JOBS.stream().map(Job::title).collect(toSet());
        assertThat(GOALS).allSatisfy(goal -> {
            if (goal.job() == null) assertThat(goal.words()).isNotEmpty();
            else assertThat(titles).contains(goal.job());
        });
    }

    @Test
    void onlyThoseWhoSeeAGoalSpeakAboutIt() {
        assertThat(GOALS)
                .allSatisfy(goal -> assertThat(Stream.concat(
                                goal.comments().stream().map(GoalsScript.Comment::by),
                                goal.suggestions().stream().map(GoalsScript.Suggestion::by)))
                        .allSatisfy(name -> assertThat(
                                        name.equals(goal.owner()) || goal.with().contains(name))
                                .isTrue()));
    }

    @Test
    void halfOfThePlanThatMakesAmaraATeamLeadIsDone() {
        var plan = GOALS.stream()
                .filter(goal -> goal.owner().equals("Amara Okafor") && "Team Lead".equals(goal.job()))
                .findFirst()
                .orElseThrow()
                .steps();
        assertThat(plan.stream().filter(step -> step.done() != null).count() * 2)
                .isEqualTo(plan.size());
    }

    @Test
    void stepsLeadToSkillsAndProgramsThatThereAre() {
        var programs = TrainingsScript.read().trainings().stream()
                .map(training -> training.reference())
                .collect(toSet());
        assertThat(GOALS.stream()
                        .flatMap(goal -> goal.steps().stream())
                        .map(Step::skill)
                        .filter(Objects::nonNull))
                .allSatisfy(skill -> assertThat(SKILLS).contains(skill));
        assertThat(GOALS.stream()
                        .flatMap(goal -> goal.steps().stream())
                        .map(Step::training)
                        .filter(Objects::nonNull))
                .allSatisfy(reference -> assertThat(programs).contains(reference));
    }
}
