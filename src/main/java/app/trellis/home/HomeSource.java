package app.trellis.home;

import app.trellis.people.CurrentPerson;
import java.util.List;

/** What a feature has to tell on the home page. A feature implements it as a component of its own. */
public interface HomeSource {

    int ENOUGH = 5;

    /** What to ask for somebody signed in. All of it, of all features, is asked in one statement. */
    List<HomeKind> kindsFor(CurrentPerson me);

    /** The lines for a visitor who is not signed in: only what is public. */
    default List<HomeLine> linesForVisitors() {
        return List.of();
    }
}
