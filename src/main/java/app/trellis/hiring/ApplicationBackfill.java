package app.trellis.hiring;

import app.trellis.openings.OpeningId;
import app.trellis.openings.Postings;
import app.trellis.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records applications as they came about at earlier times, by the same rules as if each step were taken now; for a
 * demonstration, or for a move from another system. A step that the state rules out throws.
 */
@Component
@Transactional
public class ApplicationBackfill {

    private final JobApplications applications;
    private final Postings postings;

    ApplicationBackfill(JobApplications applications, Postings postings) {
        this.applications = applications;
        this.postings = postings;
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
        if (next == Stage.HIRED) postings.fillPosition(application.openingId(), at);
    }

    public void withdraw(ApplicationId id, Instant at) {
        applications.getReferenceById(id).withdraw(at);
    }
}
