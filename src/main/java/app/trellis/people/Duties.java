package app.trellis.people;

import java.util.List;

/**
 * What somebody looks after and another person must when they leave. A feature implements it as a component of its own;
 * each answer takes a fixed number of statements.
 */
public interface Duties {

    /**
     * Duties of one kind.
     *
     * @param label the key of the message that names the kind
     * @param names what each of them is called
     */
    record Duty(String label, List<String> names) {}

    /** What this person looks after now. */
    Duty of(PersonId person);

    /** Gives all of it to the successor, or to nobody where there is none and nobody is needed. */
    void handOver(PersonId person, PersonId successor, PersonId by);
}
