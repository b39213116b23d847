package app.trellis.home;

import app.trellis.people.CurrentPerson;
import org.jspecify.annotations.Nullable;

/** A part of the home page that says more than lines can. A feature implements it as a component of its own. */
public interface HomeSection {

    /** The template with the fragment {@code home(content)}. */
    String template();

    /** Whether it stands below everything else, for it says nothing that is to be done. */
    default boolean isLast() {
        return false;
    }

    /** What that fragment shows to this person; null where there is nothing to show. */
    @Nullable
    Object contentFor(CurrentPerson me);
}
