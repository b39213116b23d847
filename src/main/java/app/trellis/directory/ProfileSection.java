package app.trellis.directory;

import app.trellis.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A part of a profile that says more than facts can, to everybody inside. A feature implements it as a component of its own; its
 * answer takes a fixed number of statements.
 */
public interface ProfileSection {

    /** The template with the fragment {@code profile(content)}. */
    String template();

    /** What that fragment shows; null where there is nothing to show. */
    @Nullable
    Object contentFor(PersonId employee);
}
