package app.trellis.search;

import app.trellis.lists.SearchResult;
import java.util.List;
import java.util.function.Function;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

/**
 * What a feature has found.
 *
 * @param best as many as the page shows
 * @param total how many its list has, counted as lists do
 * @param similar whether they only resemble the words
 */
public record Findings(SearchKind kind, List<Finding> best, long total, boolean similar) {

    /** What to ask of a list. */
    public static final Pageable BEST = PageRequest.of(0, 5);

    public static <T> Findings of(SearchKind kind, SearchResult<T> found, Function<T, Finding> line) {
        return new Findings(kind, found.rows().map(line).toList(), found.rows().getTotalElements(), found.similar());
    }

    boolean isEmpty() {
        return best.isEmpty();
    }

    /** Whether its list has more than the page shows. */
    public boolean isCut() {
        return total > best.size();
    }
}
