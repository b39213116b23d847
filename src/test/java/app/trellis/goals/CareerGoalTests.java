package app.trellis.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.forms.IllegalTransition;
import app.trellis.goals.GoalActivity.GoalEnded;
import app.trellis.goals.GoalActivity.GoalShared;
import app.trellis.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What can happen to a goal, to its steps, and who hears of it. */
class CareerGoalTests {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private final PersonId amara = PersonId.random();
    private final PersonId marco = PersonId.random();
    private final CareerGoal goal = new CareerGoal(GoalId.random(), amara, details("Lead a team"), NOW);

    @Test
    void goalWithoutJobAndWordsIsNone() {
        assertThatThrownBy(() -> details(" \u00a0")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatHappensToAGoalThatNobodyElseSeesIsPublishedToNobody() {
        assertThat(goal.end(GoalOutcome.DROPPED, "Another wish.", NOW)).isEmpty();
        assertThat(goal.reopen(NOW)).isEmpty();
    }

    @Test
    void thoseWithWhomItIsSharedHearHowItEnds() {
        assertThat(goal.share(marco, NOW)).contains(new GoalShared(goal.id(), amara, NOW, marco));
        assertThat(goal.end(GoalOutcome.REACHED, "Practice.", NOW))
                .contains(new GoalEnded(goal.id(), amara, NOW, GoalOutcome.REACHED));
    }

    @Test
    void goalIsSharedWithSomebodyOnceAndNeverWithItsOwner() {
        assertThat(goal.share(marco, NOW)).isPresent();
        assertThat(goal.share(marco, NOW.plusSeconds(1))).isEmpty();
        assertThat(goal.readers()).containsExactly(marco);
        assertThatThrownBy(() -> goal.share(amara, NOW).isPresent()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void goalIsNoLongerSharedWithSomebodyOnce() {
        assertThat(goal.unshare(marco, NOW)).isEmpty();
        assertThat(goal.share(marco, NOW)).isPresent();
        assertThat(goal.unshare(marco, NOW)).isPresent();
        assertThat(goal.isShared()).isFalse();
    }

    @Test
    void goalEndsOnceAndCanBeReopened() {
        assertThat(goal.end(GoalOutcome.CHANGED, "Training suits me better.", NOW))
                .isEmpty();
        assertThatThrownBy(() -> goal.end(GoalOutcome.REACHED, "Done.", NOW).isPresent())
                .isInstanceOf(IllegalTransition.class);
        assertThat(goal.reopen(NOW)).isEmpty();
        assertThat(goal.isActive()).isTrue();
        assertThatThrownBy(() -> goal.reopen(NOW).isPresent()).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void goalIsAskedAboutAfterNinetyDaysWithoutATouch() {
        assertThat(goal.isStale(NOW.plus(Duration.ofDays(90)))).isFalse();
        assertThat(goal.isStale(NOW.plus(Duration.ofDays(91)))).isTrue();
        goal.touch(NOW.plus(Duration.ofDays(91)));
        assertThat(goal.isStale(NOW.plus(Duration.ofDays(92)))).isFalse();
    }

    @Test
    void goalThatIsOverIsAskedAboutNoMore() {
        assertThat(goal.end(GoalOutcome.REACHED, "Done.", NOW)).isEmpty();
        assertThat(goal.isStale(NOW.plus(Duration.ofDays(400)))).isFalse();
    }

    @Test
    void suggestionIsNoStepOfThePlanBeforeItsOwnerTakesIt() {
        var step = GoalStep.suggestion(UUID.randomUUID(), goal.id(), step("Run a huddle"), null, marco, NOW);
        assertThatThrownBy(() -> step.complete(TODAY)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> step.revise(step("Run two huddles"))).isInstanceOf(IllegalTransition.class);
        assertThat(step.accept(amara, NOW).suggestedBy()).isEqualTo(marco);
        step.complete(TODAY);
        assertThat(step.isDone()).isTrue();
    }

    @Test
    void stepIsLateAfterItsDayUntilItIsDone() {
        var due = new StepDetails("Shadow a lead", TODAY.minusDays(1), "");
        var step = GoalStep.own(UUID.randomUUID(), goal.id(), due, null, NOW);
        assertThat(step.isLate(TODAY.minusDays(1))).isFalse();
        assertThat(step.isLate(TODAY)).isTrue();
        step.complete(TODAY);
        assertThat(step.isLate(TODAY)).isFalse();
    }

    private static GoalDetails details(String words) {
        return new GoalDetails(null, words, "", null);
    }

    private static StepDetails step(String title) {
        return new StepDetails(title, null, "");
    }
}
