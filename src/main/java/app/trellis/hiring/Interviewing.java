package app.trellis.hiring;

import app.trellis.forms.NotFound;
import app.trellis.openings.Postings;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens between an application and its interviews: both change together, under the lock of the application. */
@Component
@Transactional
class Interviewing {

    private final Postings postings;
    private final JobApplications applications;
    private final Interviews interviews;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Interviewing(
            Postings postings,
            JobApplications applications,
            Interviews interviews,
            ApplicationEventPublisher events,
            Clock clock) {
        this.postings = postings;
        this.applications = applications;
        this.interviews = interviews;
        this.events = events;
        this.clock = clock;
    }

    /** An application that this person moves, and therefore plans interviews for. */
    @Transactional(readOnly = true)
    public JobApplication application(CurrentPerson me, ApplicationId id) {
        return ofHiringTeam(applications.visibleTo(me, id).orElseThrow(NotFound::new), me);
    }

    /** The same, locked: its interviews are then those of now. */
    public JobApplication applicationForChange(CurrentPerson me, ApplicationId id) {
        return ofHiringTeam(applications.visibleForChange(me, id).orElseThrow(NotFound::new), me);
    }

    private JobApplication ofHiringTeam(JobApplication application, CurrentPerson me) {
        var opening = postings.visibleTo(me, application.openingId()).orElseThrow(NotFound::new);
        if (!opening.onHiringTeam() || application.isFrom(me)) throw new AccessDeniedException("not the hiring team");
        return application;
    }

    /** Plans it, and moves the application to the stage Interview if it is not as far yet. */
    void plan(JobApplication application, InterviewId id, InterviewDetails details, PersonId by) {
        var now = clock.instant();
        application.inviteToInterview(by, now).ifPresent(events::publishEvent);
        var interview = interviews.save(new Interview(id, application.id(), details, by, now));
        events.publishEvent(interview.planned());
    }

    /** Cancels what has not begun, since these applications are closed. */
    void cancelComing(Collection<ApplicationId> closed, PersonId by, Instant at) {
        interviews.toCome(closed, at).forEach(interview -> events.publishEvent(interview.cancel(by, at)));
    }
}
