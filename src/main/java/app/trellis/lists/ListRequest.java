package app.trellis.lists;

import org.springframework.data.domain.Pageable;

/**
 * A list as the address asks for it; an argument of any handler.
 *
 * @param resultsOnly whether htmx replaces the results on the page that is there already; the page knows it by this name
 */
public record ListRequest(ListQuery query, Pageable page, boolean resultsOnly) {

    /** The name of the view: the whole page, or its fragment {@code results}. */
    public String view(String template) {
        return resultsOnly ? template + " :: results" : template;
    }
}
