package app.trellis.pulse;

import app.trellis.lists.SmallGroups;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which figures of anonymous answers are told, so that nobody learns what one person said, not even by subtracting one
 * figure from another. The page, its pictures and its file ask it alone.
 *
 * <ol>
 *   <li>A round with fewer than {@code least} answers is hidden.
 *   <li>Others are hidden with it, where what is hidden would else follow from the totals ({@link SmallGroups}).
 *   <li>Totals are told of windows that end with the last round. Between two that are told lie no hidden answers, or at least
 *       so many.
 * </ol>
 */
final class Suppression {

    private final int least;
    private final List<Integer> answers;
    private final Set<Integer> hidden;
    private final Set<Integer> told = new HashSet<>();

    /**
     * @param answers how many each round has, in the order of time
     * @param windows of how many of the last rounds totals are offered
     */
    Suppression(int least, List<Integer> answers, List<Integer> windows) {
        this.least = least;
        this.answers = List.copyOf(answers);
        this.hidden = SmallGroups.hidden(least, this.answers);
        windows.stream().map(this::from).sorted().distinct().forEach(this::tell);
    }

    private void tell(int from) {
        var enough = answers.subList(from, answers.size()).stream()
                        .mapToInt(Integer::intValue)
                        .sum()
                >= least;
        var others = new ArrayList<>(told);
        others.add(answers.size());
        var apart = others.stream().map(other -> hiddenBetween(from, other)).allMatch(n -> n == 0 || n >= least);
        if (enough && apart) told.add(from);
    }

    private int hiddenBetween(int one, int other) {
        return hidden.stream()
                .filter(round -> round >= Math.min(one, other) && round < Math.max(one, other))
                .mapToInt(answers::get)
                .sum();
    }

    private int from(int window) {
        return Math.max(0, answers.size() - window);
    }

    /** Whether the figures of a round are told. */
    boolean shows(int round) {
        return answers.get(round) > 0 && !hidden.contains(round);
    }

    /** Whether the total of the last so many rounds is told. */
    boolean tellsTotal(int window) {
        return told.contains(from(window));
    }
}
