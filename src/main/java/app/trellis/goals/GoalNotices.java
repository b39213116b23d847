package app.trellis.goals;

import app.trellis.goals.GoalActivity.GoalCommented;
import app.trellis.goals.GoalActivity.GoalEnded;
import app.trellis.goals.GoalActivity.GoalShared;
import app.trellis.goals.GoalActivity.GoalStepAccepted;
import app.trellis.goals.GoalActivity.GoalStepSuggested;
import app.trellis.goals.GoalActivity.GoalUnshared;
import app.trellis.notifications.Delivery;
import app.trellis.notifications.Notice;
import app.trellis.notifications.Notices;
import app.trellis.notifications.Pace;
import app.trellis.notifications.Topic;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who see a goal what happens to it, and never what was written. */
@Component
@Transactional(readOnly = true)
class GoalNotices implements Notices<GoalActivity> {

    private static final Topic MINE =
            new Topic("goals", "target", Pace.USUAL, Delivery.DAILY, person -> !person.client());
    private static final Topic SHARED =
            new Topic("shared-goals", "target", Pace.USUAL, Delivery.DAILY, person -> !person.client());

    private final CareerGoals goals;
    private final Staff staff;

    GoalNotices(CareerGoals goals, Staff staff) {
        this.goals = goals;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "career_goal";
    }

    @Override
    public List<Topic> topics() {
        return List.of(MINE, SHARED);
    }

    @Override
    public Set<Class<? extends GoalActivity>> of() {
        return Set.of(
                GoalShared.class,
                GoalUnshared.class,
                GoalCommented.class,
                GoalStepSuggested.class,
                GoalStepAccepted.class,
                GoalEnded.class);
    }

    @Override
    public Optional<PersonId> endsFor(GoalActivity happened) {
        return happened instanceof GoalUnshared unshared ? Optional.of(unshared.reader()) : Optional.empty();
    }

    /** Loaded as the person who did it sees it. */
    @Override
    public Stream<Notice> from(GoalActivity happened) {
        return goals.visible(happened.by().value(), happened.goal().value()).stream()
                .flatMap(goal -> from(happened, goal));
    }

    private Stream<Notice> from(GoalActivity happened, CareerGoal goal) {
        var by = name(happened.by());
        var owner = name(goal.owner());
        if (happened instanceof GoalShared shared)
            return Stream.of(notice(shared.reader(), SHARED, "shared", List.of(owner), goal));
        if (happened instanceof GoalStepSuggested)
            return Stream.of(notice(goal.owner(), MINE, "suggested", List.of(by), goal));
        if (happened instanceof GoalStepAccepted accepted)
            return Stream.of(accepted.suggestedBy())
                    .filter(goal::isSharedWith)
                    .map(reader -> notice(reader, SHARED, "accepted", List.of(owner), goal));
        if (happened instanceof GoalEnded ended)
            return goal.readers().stream()
                    .map(reader -> notice(reader, SHARED, "ended." + ended.outcome(), List.of(owner), goal));
        if (happened instanceof GoalCommented)
            return Stream.concat(
                    Stream.of(notice(goal.owner(), MINE, "commented", List.of(by), goal)),
                    goal.readers().stream()
                            .map(reader -> notice(reader, SHARED, "discussed", List.of(by, owner), goal)));
        return Stream.empty();
    }

    private String name(PersonId person) {
        return staff.card(person).map(PersonCard::name).orElse("");
    }

    private static Notice notice(PersonId to, Topic topic, String message, List<Object> arguments, CareerGoal goal) {
        return new Notice(to, topic, "goals.notice." + message, arguments, "/goals/" + goal.id());
    }

    @Override
    public boolean isStillFor(CurrentPerson reader, UUID record) {
        return goals.visibleTo(reader, new GoalId(record)).isPresent();
    }
}
