package app.trellis.directory;

import app.trellis.people.PersonId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a feature knows of an employee and the profile tells everybody inside. A feature implements it as a component of
 * its own; each answer takes a fixed number of statements.
 */
public interface ProfileFact {

    /**
     * One fact.
     *
     * @param label the key of the message that names it
     * @param ownPage where the employee themself reads more of it; null for no such page
     */
    record Fact(String label, String text, @Nullable String ownPage) {

        public Fact(String label, String text) {
            this(label, text, null);
        }
    }

    Optional<Fact> of(PersonId employee);
}
