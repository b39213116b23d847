package app.trellis.fit;

import static java.util.stream.Collectors.toMap;

import app.trellis.expertise.Expertise;
import app.trellis.fit.GrowthProfile.Target;
import app.trellis.goals.GoalCard;
import app.trellis.goals.Goals;
import app.trellis.jobs.JobProfileCard;
import app.trellis.jobs.JobProfileId;
import app.trellis.jobs.Jobs;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.Staff;
import app.trellis.skills.SkillAsked;
import app.trellis.skills.SkillGap;
import app.trellis.skills.SkillId;
import app.trellis.skills.SkillName;
import app.trellis.skills.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final Staff staff;
    private final Vocabulary vocabulary;

    Fits(Expertise expertise, Jobs jobs, Goals goals, Staff staff, Vocabulary vocabulary) {
        this.expertise = expertise;
        this.jobs = jobs;
        this.goals = goals;
        this.staff = staff;
        this.vocabulary = vocabulary;
    }

    /** How well this fits me; empty where it names no skills, and for a client's contact. */
    public Optional<FitView> of(CurrentPerson me, FitAsk ask) {
        if (me.client()) return Optional.empty();
        return FitRule.fit(ask, profile(me)).map(fit -> new FitView(fit, names(List.of(fit))));
    }

    /** What the rule may know of me, in a fixed number of statements. */
    GrowthProfile profile(CurrentPerson me) {
        var held = expertise.of(me.id());
        var role = staff.card(me.id()).map(PersonCard::jobTitle).flatMap(jobs::titled);
        var aims = goals.of(me.id());
        var wanted = asked(aims);
        return GrowthProfile.of(
                held,
                role.orElse(null),
                aims.stream()
                        .map(goal -> new Target(goal.title(), goal.jobProfile(), skills(goal, wanted)))
                        .toList());
    }

    private Map<JobProfileId, JobProfileCard> asked(Collection<GoalCard> aims) {
        var ids =
                aims.stream().map(GoalCard::jobProfile).filter(Objects::nonNull).collect(Collectors.toSet());
        return jobs.withIds(ids).stream().collect(toMap(JobProfileCard::id, Function.identity()));
    }

    private static Set<SkillId> skills(GoalCard goal, Map<JobProfileId, JobProfileCard> wanted) {
        var job = goal.jobProfile() == null ? null : wanted.get(goal.jobProfile());
        var asked = job == null ? Stream.<SkillId>of() : job.asks().stream().map(SkillAsked::skill);
        return Stream.concat(asked, goal.steps().stream()).collect(Collectors.toSet());
    }

    Map<SkillId, SkillName> names(Collection<Fit> fits) {
        return vocabulary.names(fits.stream()
                .flatMap(fit -> fit.gaps().stream())
                .map(SkillGap::asked)
                .map(SkillAsked::skill)
                .collect(Collectors.toSet()));
    }
}
