package app.trellis.fit;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import app.trellis.jobs.JobProfileId;
import app.trellis.skills.SkillAsked;
import app.trellis.skills.SkillId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What something asks of a person, and where it leads. In whatever order skills are given, and however often one is: the
 * highest level counts, and a must is a must.
 *
 * @param needs the skills it asks for: musts first, the higher level first
 * @param teaches the skills one gains by it
 * @param job the job it is; null where it is none
 */
public record FitAsk(
        List<SkillAsked> needs,
        Set<SkillId> teaches,
        @Nullable JobProfileId job) {

    private static final Comparator<SkillAsked> IMPORTANT_FIRST = Comparator.comparing(SkillAsked::must)
            .thenComparing(SkillAsked::level)
            .reversed()
            .thenComparing(asked -> asked.skill().value());

    public static FitAsk opening(Collection<SkillAsked> asks, @Nullable JobProfileId job) {
        return new FitAsk(once(asks.stream()), Set.of(), job);
    }

    /** To learn something at a level asks for the level below. */
    public static FitAsk training(Collection<SkillAsked> teaches) {
        return new FitAsk(
                once(teaches.stream()
                        .filter(taught -> taught.level() > 1)
                        .map(taught -> new SkillAsked(taught.skill(), taught.level() - 1, true))),
                skills(teaches),
                null);
    }

    /** One works with what it needs too, and so keeps growing in it. */
    public static FitAsk responsibility(Collection<SkillAsked> needs, Collection<SkillAsked> teaches) {
        return new FitAsk(
                once(needs.stream()),
                skills(Stream.concat(needs.stream(), teaches.stream()).toList()),
                null);
    }

    /** Whether there is something to compare a person with. */
    boolean saysSomething() {
        return !needs.isEmpty() || !teaches.isEmpty();
    }

    private static Set<SkillId> skills(Collection<SkillAsked> asked) {
        return asked.stream().map(SkillAsked::skill).collect(toSet());
    }

    private static List<SkillAsked> once(Stream<SkillAsked> asked) {
        return asked.collect(toMap(SkillAsked::skill, Function.identity(), FitAsk::stronger)).values().stream()
                .sorted(IMPORTANT_FIRST)
                .toList();
    }

    private static SkillAsked stronger(SkillAsked one, SkillAsked other) {
        return new SkillAsked(one.skill(), Math.max(one.level(), other.level()), one.must() || other.must());
    }
}
