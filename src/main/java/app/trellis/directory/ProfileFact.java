package app.trellis.directory;

import app.trellis.people.PersonId;
import java.util.Optional;

/**
 * What a feature knows of an employee and the profile tells everybody inside. A feature implements it as a component of
 * its own; each answer takes a fixed number of statements.
 */
public interface ProfileFact {

    /**
     * One fact.
     *
     * @param label the key of the message that names it
     */
    record Fact(String label, String text) {}

    Optional<Fact> of(PersonId employee);
}
