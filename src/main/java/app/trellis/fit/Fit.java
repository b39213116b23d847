package app.trellis.fit;

import app.trellis.skills.SkillGap;
import app.trellis.skills.SkillGap.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well something fits a person, with every input, so that anybody can work it out again.
 *
 * @param gaps of each skill that it asks for, musts first
 * @param target the goal to which it leads; null unless the direction is a goal
 */
public record Fit(
        Band band,
        List<SkillGap> gaps,
        Direction direction,
        @Nullable String target,
        List<FitChange> changes) implements Comparable<Fit> {

    /** What a must and what is nice to have is worth; half of it where one level is missing. */
    public static final int MUST = 4;

    public static final int NICE = 2;

    public static int worth(SkillGap gap) {
        return gap.asked().must() ? MUST : NICE;
    }

    public static int points(SkillGap gap) {
        return switch (gap.state()) {
            case HAVE -> worth(gap);
            case NEARLY -> worth(gap) / 2;
            case MISSING -> 0;
        };
    }

    public int points() {
        return gaps.stream().mapToInt(Fit::points).sum() + direction.points();
    }

    public int most() {
        return gaps.stream().mapToInt(Fit::worth).sum() + Direction.MOST;
    }

    /** In whole percent, rounded down. */
    public int percent() {
        return points() * 100 / most();
    }

    public long had() {
        return gaps.stream().filter(SkillGap::has).count();
    }

    /** What is nearest to being there of what is not. */
    public @Nullable SkillGap nextGap() {
        return gaps.stream()
                .filter(gap -> gap.state() == State.NEARLY)
                .findFirst()
                .or(() -> gaps.stream().filter(gap -> !gap.has()).findFirst())
                .orElse(null);
    }

    /** The better one comes first. */
    @Override
    public int compareTo(Fit other) {
        var bands = band.compareTo(other.band);
        return bands != 0 ? bands : Integer.compare(other.points() * most(), points() * other.most());
    }
}
