package app.trellis.hiring;

import app.trellis.openings.OpeningId;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applications for tests: {@code var application = hiring.application(lead, amara)}. Joins the test's transaction. */
@Component
@Transactional
public class HiringFixtures {

    private final ApplicationBackfill past;
    private final JobApplications applications;
    private final Clock clock;

    HiringFixtures(ApplicationBackfill past, JobApplications applications, Clock clock) {
        this.past = past;
        this.applications = applications;
        this.clock = clock;
    }

    public ApplicationId application(OpeningId opening, CurrentPerson applicant) {
        var id = past.apply(opening, applicant.id(), "I have led the night shift for a year.", clock.instant());
        applications.flush();
        return id;
    }

    public ApplicationId hired(OpeningId opening, CurrentPerson applicant, CurrentPerson by) {
        var id = application(opening, applicant);
        move(id, Stage.HIRED, by);
        return id;
    }

    void move(ApplicationId application, Stage stage, CurrentPerson by) {
        past.move(application, stage, by.id(), clock.instant(), null, false);
        applications.flush();
    }

    /** For three quarters of an hour. */
    InterviewId interview(ApplicationId application, Instant startsAt, CurrentPerson by) {
        var details = new InterviewDetails(
                startsAt, startsAt.plus(Duration.ofMinutes(45)), "Europe/Berlin", "Room 3", "You meet Nuno.");
        var id = past.planInterview(application, details, by.id(), clock.instant());
        applications.flush();
        return id;
    }

    void withdraw(ApplicationId application) {
        past.withdraw(application, clock.instant());
    }
}
