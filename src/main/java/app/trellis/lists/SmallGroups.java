package app.trellis.lists;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Decides of which groups a figure is told beside that of all, so that nobody learns what one person adds to it. */
public final class SmallGroups {

    private SmallGroups() {}

    /**
     * The places of the groups that are hidden: those with fewer than {@code least}; and where all that is hidden are fewer than
     * that, the next smallest too, and so on: the figure of all minus what is shown would else be what is hidden. A group of
     * nobody has no figure and is not among them.
     *
     * @param sizes of each group
     */
    public static Set<Integer> hidden(int least, List<Integer> sizes) {
        var hidden = new HashSet<Integer>();
        var bySize = IntStream.range(0, sizes.size())
                .boxed()
                .filter(group -> sizes.get(group) > 0)
                .sorted(Comparator.comparing(sizes::get))
                .toList();
        var sum = 0;
        for (var group : bySize) {
            if (sizes.get(group) >= least && (sum == 0 || sum >= least)) return hidden;
            hidden.add(group);
            sum += sizes.get(group);
        }
        return hidden;
    }
}
