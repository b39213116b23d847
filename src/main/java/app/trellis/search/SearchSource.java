package app.trellis.search;

import app.trellis.lists.ListQuery;
import app.trellis.people.CurrentPerson;

/** What a feature finds for the search across all. A feature implements it as a component of its own, by its own list. */
public interface SearchSource {

    /**
     * The best that has the words, or else resembles them.
     *
     * @param query words alone, of which there is at least one
     * @param me an employee
     */
    Findings find(ListQuery query, CurrentPerson me);
}
