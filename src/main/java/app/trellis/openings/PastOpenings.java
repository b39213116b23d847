package app.trellis.openings;

import app.trellis.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records openings and applications as they came about at earlier times, by the same rules as if each step were taken
 * now; for a demonstration, or for a move from another system. A step that the state rules out throws.
 */
@Component
@Transactional
public class PastOpenings {

    private final Openings openings;
    private final JobApplications applications;

    PastOpenings(Openings openings, JobApplications applications) {
        this.openings = openings;
        this.applications = applications;
    }

    /** Whether there is any opening at all. */
    @Transactional(readOnly = true)
    public boolean areKnown() {
        return openings.count() > 0;
    }

    public OpeningId draft(@Nullable String reference, OpeningDetails details, PersonId by, Instant at) {
        return openings.save(new Opening(reference, details, by, at)).id();
    }

    public void publish(OpeningId opening, PersonId by, Instant at) {
        openings.getReferenceById(opening).publish(by, at);
    }

    public void close(OpeningId opening, PersonId by, Instant at) {
        openings.getReferenceById(opening).close(by, at);
    }

    public ApplicationId apply(OpeningId opening, PersonId applicant, String motivation, Instant at) {
        return applications
                .save(new JobApplication(opening, applicant, motivation, at))
                .id();
    }

    /** Moves an application; {@link Stage#HIRED} counts a position, and the last one fills the opening. */
    public void move(
            ApplicationId id, Stage next, PersonId by, Instant at, @Nullable String note, boolean noteVisible) {
        var application = applications.getReferenceById(id);
        application.move(next, by, at, note, noteVisible);
        if (next == Stage.HIRED)
            openings.getReferenceById(application.openingId()).fillPosition(at);
    }

    public void withdraw(ApplicationId id, Instant at) {
        applications.getReferenceById(id).withdraw(at);
    }
}
