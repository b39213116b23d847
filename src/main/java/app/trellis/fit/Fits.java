package app.trellis.fit;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import app.trellis.expertise.Expertise;
import app.trellis.fit.GrowthProfile.Target;
import app.trellis.goals.GoalCard;
import app.trellis.goals.Goals;
import app.trellis.jobs.JobProfileCard;
import app.trellis.jobs.JobProfileId;
import app.trellis.jobs.Jobs;
import app.trellis.people.CurrentPerson;
import app.trellis.skills.SkillAsked;
import app.trellis.skills.SkillId;
import app.trellis.skills.SkillName;
import app.trellis.skills.SkillShown;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How well things fit the person who looks at them. There is no way to ask about somebody else: who hires, leads or
 * administers never sees it, and no order or count of theirs depends on it.
 */
@Component
@Transactional(readOnly = true)
public class Fits {

    private final Expertise expertise;
    private final Jobs jobs;
    private final Goals goals;

    Fits(Expertise expertise, Jobs jobs, Goals goals) {
        this.expertise = expertise;
        this.jobs = jobs;
        this.goals = goals;
    }

    /**
     * How well this fits me; empty where it names no skills, and for a client's contact.
     *
     * @param shown the skills that it asks for or teaches, as the page shows them
     */
    public Optional<FitView> of(CurrentPerson me, FitAsk ask, Collection<SkillShown> shown) {
        if (me.client() || !ask.saysSomething()) return Optional.empty();
        var names = shown.stream()
                .map(SkillShown::skill)
                .collect(toMap(SkillName::id, Function.identity(), (one, again) -> one));
        return FitRule.fit(ask, profile(me)).map(fit -> new FitView(fit, names));
    }

    /** What the rule may know of me, in four statements. */
    GrowthProfile profile(CurrentPerson me) {
        var aims = goals.of(me.id());
        var own = jobs.of(me.id());
        var ids = Stream.concat(own.stream(), aims.stream().map(GoalCard::jobProfile))
                .filter(Objects::nonNull)
                .collect(toSet());
        var cards = jobs.withIds(ids).stream().collect(toMap(JobProfileCard::id, Function.identity()));
        return GrowthProfile.of(
                expertise.of(me.id()),
                own.map(cards::get).orElse(null),
                aims.stream()
                        .map(goal -> new Target(goal.title(), goal.jobProfile(), skills(goal, cards)))
                        .toList());
    }

    private static Set<SkillId> skills(GoalCard goal, Map<JobProfileId, JobProfileCard> cards) {
        var job = goal.jobProfile() == null ? null : cards.get(goal.jobProfile());
        var asked = job == null ? Stream.<SkillId>of() : job.asks().stream().map(SkillAsked::skill);
        return Stream.concat(asked, goal.steps().stream()).collect(toSet());
    }
}
