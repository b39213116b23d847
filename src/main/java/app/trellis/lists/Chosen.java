package app.trellis.lists;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

/**
 * The rows of a list with which something is to be done at once, as the page shows them that asks about it.
 *
 * @param shown as many as tell whether it is the right ones
 * @param count how many it is done with
 * @param more how many of them are not shown
 * @param later whether the list has others, with which it is done another time
 * @param mark of exactly these rows: the page sends it along as {@code seen}
 */
public record Chosen(List<Line> shown, int count, int more, boolean later, String mark) {

    /** What is done at once: a page waits for it. */
    public static final Pageable MOST = PageRequest.of(0, 500);

    private static final int SHOWN = 10;

    public record Line(String title, List<String> facts) {}

    /** @param id of a row, with a hash code that is the same on all copies of Trellis */
    public static <T> Chosen of(Page<T> rows, Function<T, ?> id, Function<T, Line> line) {
        var count = rows.getNumberOfElements();
        return new Chosen(
                rows.stream().limit(SHOWN).map(line).toList(),
                count,
                Math.max(0, count - SHOWN),
                rows.hasNext(),
                mark(rows, id));
    }

    /** How many of these it would be done with. */
    public static long count(Page<?> rows) {
        return Math.min(MOST.getPageSize(), rows.getTotalElements());
    }

    /**
     * Whether others stand there now than somebody was asked about, as after a second click, which would else do it with the
     * next ones.
     *
     * @param seen the mark of the page; null where none was shown
     */
    public static <T> boolean areOthers(Page<T> rows, Function<T, ?> id, @Nullable String seen) {
        return seen != null && rows.hasContent() && !seen.equals(mark(rows, id));
    }

    private static <T> String mark(Page<T> rows, Function<T, ?> id) {
        return Integer.toHexString(rows.stream().<Object>map(id).toList().hashCode());
    }
}
