package app.trellis.lists;

import java.util.List;
import java.util.function.Function;
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
 */
public record Chosen(List<Line> shown, int count, int more, boolean later) {

    /** What is done at once: a page waits for it. */
    public static final Pageable MOST = PageRequest.of(0, 500);

    private static final int SHOWN = 10;

    public record Line(String title, List<String> facts) {}

    public static <T> Chosen of(Page<T> rows, Function<T, Line> line) {
        var count = rows.getNumberOfElements();
        return new Chosen(
                rows.stream().limit(SHOWN).map(line).toList(), count, Math.max(0, count - SHOWN), rows.hasNext());
    }

    /** How many of these it would be done with. */
    public static long count(Page<?> rows) {
        return Math.min(MOST.getPageSize(), rows.getTotalElements());
    }
}
