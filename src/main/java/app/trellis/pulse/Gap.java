package app.trellis.pulse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far what the two sides say is apart, round by round. */
final class Gap {

    /** Smaller ones are no matter for the agenda. */
    static final double WIDE = 0.7;

    /** How much further apart than before counts as widening. */
    static final double WIDENS = 0.3;

    /** With how many rounds before the last one is compared. */
    static final int BEFORE = 3;

    private Gap() {}

    /**
     * Whether the last of these rounds is further apart than the few before it.
     *
     * @param gaps client minus staff, in the order of time; null for a round that only one side answered
     */
    static boolean widens(List<@Nullable Double> gaps) {
        if (gaps.isEmpty()) return false;
        var last = gaps.get(gaps.size() - 1);
        if (last == null || Math.abs(last) < WIDE) return false;
        var known = gaps.subList(0, gaps.size() - 1).stream()
                .filter(gap -> gap != null)
                .toList();
        var before = known.subList(Math.max(0, known.size() - BEFORE), known.size()).stream()
                .mapToDouble(Math::abs)
                .average();
        return before.isPresent() && Math.abs(last) - before.getAsDouble() >= WIDENS;
    }
}
