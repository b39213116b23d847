package app.trellis.fit;

import static java.util.stream.Collectors.toMap;

import app.trellis.expertise.HeldSkill;
import app.trellis.jobs.JobProfileCard;
import app.trellis.jobs.JobProfileId;
import app.trellis.skills.SkillAsked;
import app.trellis.skills.SkillGap;
import app.trellis.skills.SkillId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that the rule may know about a person. Nothing else is an input: no name, age, pay, manager, feedback or lesson,
 * nothing declined or not interesting.
 *
 * @param role what the person's own job asks for; null where HR has not said
 */
public record GrowthProfile(
        Map<SkillId, HeldSkill> skills, @Nullable JobProfileCard role, List<Target> targets) {

    /**
     * A goal that is not over.
     *
     * @param job the job it is about; null for a goal in own words
     * @param skills what that job asks for, and what the steps towards the goal are about
     */
    public record Target(String title, @Nullable JobProfileId job, Set<SkillId> skills) {}

    static GrowthProfile of(Collection<HeldSkill> skills, @Nullable JobProfileCard role, List<Target> targets) {
        return new GrowthProfile(skills.stream().collect(toMap(HeldSkill::skill, Function.identity())), role, targets);
    }

    SkillGap gap(SkillAsked asked) {
        var held = skills.get(asked.skill());
        return held == null ? new SkillGap(asked, 0, 0) : new SkillGap(asked, held.level(), held.sureLevel());
    }

    /** The first goal to which this leads. */
    Optional<Target> target(FitAsk ask) {
        return targets.stream()
                .filter(target -> ask.job() != null && ask.job().equals(target.job())
                        || ask.teaches().stream().anyMatch(target.skills()::contains))
                .findFirst();
    }

    Direction direction(FitAsk ask) {
        if (target(ask).isPresent()) return Direction.GOAL;
        return role != null && isInRole(ask, role) ? Direction.ROLE : Direction.ELSEWHERE;
    }

    private static boolean isInRole(FitAsk ask, JobProfileCard role) {
        if (ask.job() != null && (ask.job().equals(role.id()) || ask.job().equals(role.next()))) return true;
        return role.asks().stream().map(SkillAsked::skill).anyMatch(ask.teaches()::contains);
    }

    /** What something has to do with to be compared at all. */
    Interests interests() {
        var levels = new HashMap<SkillId, Integer>();
        skills.values().forEach(held -> levels.put(held.skill(), held.level()));
        var wanted = new HashSet<SkillId>();
        var jobs = new HashSet<JobProfileId>();
        if (role != null) {
            role.asks().forEach(asked -> wanted.add(asked.skill()));
            jobs.add(role.id());
            if (role.next() != null) jobs.add(role.next());
        }
        for (var target : targets) {
            wanted.addAll(target.skills());
            if (target.job() != null) jobs.add(target.job());
        }
        return new Interests(levels, wanted, jobs);
    }

    /** The same person after these changes. */
    GrowthProfile with(FitChange change) {
        var changed = new HashMap<>(skills);
        for (var step : change.steps()) changed.merge(step.asHeld().skill(), step.asHeld(), GrowthProfile::better);
        var aims = new ArrayList<>(targets);
        if (change.goal() != null) aims.add(new Target("", change.goal(), Set.of()));
        return new GrowthProfile(changed, role, aims);
    }

    private static HeldSkill better(HeldSkill one, HeldSkill other) {
        return new HeldSkill(
                one.skill(),
                Math.max(one.level(), other.level()),
                one.saidAt(),
                Math.max(one.sureLevel(), other.sureLevel()));
    }
}
