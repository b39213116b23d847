package app.trellis.home;

import app.trellis.people.CurrentPerson;
import java.util.List;

/**
 * What a feature has to tell on the home page. A feature implements it as a component of its own; each answer takes a
 * fixed number of statements and at most {@value #ENOUGH} lines of each part.
 */
public interface HomeSource {

    int ENOUGH = 5;

    /** The lines for somebody signed in, in any order. */
    List<HomeLine> linesFor(CurrentPerson me);

    /** The lines for a visitor who is not signed in: only what is public. */
    default List<HomeLine> linesForVisitors() {
        return List.of();
    }
}
