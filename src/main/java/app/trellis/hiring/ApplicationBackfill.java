package app.trellis.hiring;

import app.trellis.activity.Activity;
import app.trellis.activity.Recorded;
import app.trellis.openings.OpeningId;
import app.trellis.openings.Postings;
import app.trellis.people.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final Interviews interviews;
    private final Postings postings;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    ApplicationBackfill(
            JobApplications applications,
            Interviews interviews,
            Postings postings,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.applications = applications;
        this.interviews = interviews;
        this.postings = postings;
        this.events = events;
        this.jdbc = jdbc;
    }

    public ApplicationId apply(OpeningId opening, PersonId applicant, String motivation, Instant at) {
        var application = applications.save(new JobApplication(opening, applicant, motivation, at));
        record(application.received());
        return application.id();
    }

    /** Moves an application; {@link Stage#HIRED} counts a position, and the last one fills the opening. */
    public void move(
            ApplicationId id, Stage next, PersonId by, Instant at, @Nullable String note, boolean noteVisible) {
        var application = applications.getReferenceById(id);
        record(application.move(next, by, at, note, noteVisible));
        if (next == Stage.HIRED) postings.fillPosition(application.openingId(), at);
    }

    public void withdraw(ApplicationId id, Instant at) {
        var application = applications.getReferenceById(id);
        record(application.withdraw(application.applicantId(), at));
    }

    public InterviewId planInterview(ApplicationId application, InterviewDetails details, PersonId by, Instant at) {
        var interview = interviews.save(new Interview(InterviewId.random(), application, details, by, at));
        record(interview.planned());
        return interview.id();
    }

    /** The openings with an application that has moved since, or with an interview that was changed. */
    @Transactional(readOnly = true)
    public Set<OpeningId> movedSince(Instant moment) {
        return jdbc.sql("""
                        SELECT DISTINCT a.opening_id FROM job_application a
                        WHERE EXISTS (SELECT FROM job_application_step s WHERE s.application_id = a.id AND s.moved_at >= :moment)
                          OR EXISTS (SELECT FROM interview i WHERE i.application_id = a.id
                            AND (i.edits > 0 OR i.planned_at >= :moment OR i.cancelled_at >= :moment))
                        """)
                .param("moment", Timestamp.from(moment))
                .query((row, number) -> new OpeningId(row.getObject(1, UUID.class)))
                .set();
    }

    /** Moves all that happened to the applications for these openings on, so that a demonstration does not age. */
    public void moveOn(Collection<OpeningId> openings, int days) {
        jdbc.sql("""
                        WITH moved AS (
                          UPDATE job_application
                          SET applied_at = applied_at + make_interval(days => :days),
                            moved_at = moved_at + make_interval(days => :days)
                          WHERE opening_id = ANY (:openings) RETURNING id),
                        talks AS (
                          UPDATE interview i
                          SET starts_at = starts_at + make_interval(days => :days),
                            ends_at = ends_at + make_interval(days => :days),
                            planned_at = planned_at + make_interval(days => :days)
                          FROM moved WHERE i.application_id = moved.id)
                        UPDATE job_application_step s SET moved_at = s.moved_at + make_interval(days => :days)
                        FROM moved WHERE s.application_id = moved.id
                        """)
                .param("days", days)
                .param("openings", openings.stream().map(OpeningId::value).toArray(UUID[]::new))
                .update();
    }

    private void record(Activity past) {
        events.publishEvent(new Recorded(past));
    }
}
