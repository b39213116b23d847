package app.trellis.openings;

import app.trellis.people.PersonId;
import java.util.Optional;
import java.util.UUID;

/** What is known of the applications for an opening, by the module that takes them. Each answer takes one statement. */
public interface Applicants {

    /** The application of this person, also when they have withdrawn it. */
    Optional<UUID> applicationOf(PersonId applicant, OpeningId opening);

    boolean any(OpeningId opening);

    long count(OpeningId opening);

    /** How many still wait for a decision, but for this person, whom others decide about. */
    long countUndecided(OpeningId opening, PersonId except);
}
