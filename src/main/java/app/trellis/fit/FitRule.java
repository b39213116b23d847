package app.trellis.fit;

import app.trellis.skills.SkillGap;
import app.trellis.skills.SkillGap.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one rule that says how well something fits a person. It knows nothing but its two arguments, and everybody can read
 * it at {@code /skills/how-matching-works}: whoever changes it changes that page, its version and its date.
 *
 * <p>Each skill that is asked for is worth points ({@link Fit#points}), and so is where the thing leads ({@link
 * Direction}). A strong fit has {@value #STRONG_PERCENT} % of them, every must, and more than the person's own word for
 * half of the musts; a good fit has {@value #GOOD_PERCENT} % and misses no must by more than one level; everything else
 * is a stretch.
 */
public class FitRule {

    public static final int STRONG_PERCENT = 75;
    public static final int GOOD_PERCENT = 50;
    public static final int VERSION = 1;
    public static final LocalDate CHANGED_ON = LocalDate.of(2026, 11, 28);

    /** So many ways to a better fit are told. */
    private static final int MOST_CHANGES = 3;

    private FitRule() {}

    /** Empty where it names no skills, so that there is nothing to compare. */
    public static Optional<Fit> fit(FitAsk ask, GrowthProfile person) {
        if (!ask.saysSomething()) return Optional.empty();
        var fit = assess(ask, person);
        return Optional.of(new Fit(fit.band(), fit.gaps(), fit.direction(), fit.target(), changes(ask, person, fit)));
    }

    private static Fit assess(FitAsk ask, GrowthProfile person) {
        var gaps = ask.needs().stream().map(person::gap).toList();
        var target = person.target(ask).map(GrowthProfile.Target::title).orElse(null);
        var rough = new Fit(Band.STRETCH, gaps, person.direction(ask), target, List.of());
        return new Fit(band(rough), gaps, rough.direction(), target, List.of());
    }

    private static Band band(Fit fit) {
        var musts = fit.gaps().stream().filter(gap -> gap.asked().must()).toList();
        var sure = musts.stream().filter(SkillGap::sure).count();
        if (reaches(fit, STRONG_PERCENT) && musts.stream().allMatch(SkillGap::has) && 2 * sure >= musts.size())
            return Band.STRONG;
        if (reaches(fit, GOOD_PERCENT) && musts.stream().noneMatch(gap -> gap.state() == State.MISSING))
            return Band.GOOD;
        return Band.STRETCH;
    }

    private static boolean reaches(Fit fit, int percent) {
        return fit.points() * 100 >= percent * fit.most();
    }

    /** The single changes that each make it fit better or, where none does, those that do together. */
    private static List<FitChange> changes(FitAsk ask, GrowthProfile person, Fit fit) {
        if (fit.band() == Band.STRONG) return List.of();
        var steps = steps(fit);
        var single = Stream.concat(
                        steps.stream().map(step -> changed(ask, person, List.of(step))), asGoal(ask, person, fit))
                .filter(change -> change.becomes().isBetterThan(fit.band()))
                .limit(MOST_CHANGES)
                .toList();
        return single.isEmpty() ? together(ask, person, fit, steps) : single;
    }

    /** To have what is missing; to have confirmed what is there, and then also what was missing. */
    private static List<FitChange.Step> steps(Fit fit) {
        var missing = fit.gaps().stream().filter(gap -> !gap.has()).map(gap -> step(gap, false));
        var unsure = fit.gaps().stream()
                .filter(gap -> gap.asked().must() && !gap.sure())
                .sorted(Comparator.comparing(gap -> !gap.has()))
                .map(gap -> step(gap, true));
        return Stream.concat(missing, unsure).toList();
    }

    private static FitChange.Step step(SkillGap gap, boolean sure) {
        return new FitChange.Step(gap.asked().skill(), gap.asked().level(), sure);
    }

    private static Stream<FitChange> asGoal(FitAsk ask, GrowthProfile person, Fit fit) {
        if (ask.job() == null || fit.direction() == Direction.GOAL) return Stream.empty();
        var change = new FitChange(List.of(), ask.job(), fit.band());
        return Stream.of(new FitChange(
                List.of(), ask.job(), assess(ask, person.with(change)).band()));
    }

    /** As few as make a difference: the first ones that do, without those that do not matter. */
    private static List<FitChange> together(FitAsk ask, GrowthProfile person, Fit fit, List<FitChange.Step> steps) {
        var taken = new ArrayList<FitChange.Step>();
        for (var step : steps) {
            taken.add(step);
            if (changed(ask, person, taken).becomes().isBetterThan(fit.band())) break;
        }
        var better = changed(ask, person, taken).becomes();
        if (!better.isBetterThan(fit.band())) return List.of();
        for (var step : List.copyOf(taken)) {
            var without = taken.stream().filter(other -> other != step).toList();
            if (!better.isBetterThan(changed(ask, person, without).becomes())) taken.remove(step);
        }
        return List.of(changed(ask, person, List.copyOf(taken)));
    }

    private static FitChange changed(FitAsk ask, GrowthProfile person, List<FitChange.Step> steps) {
        var change = new FitChange(steps, null, Band.STRETCH);
        return new FitChange(steps, null, assess(ask, person.with(change)).band());
    }
}
