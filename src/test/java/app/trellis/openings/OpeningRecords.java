package app.trellis.openings;

import app.trellis.signin.PermissionRecords;
import app.trellis.signin.Viewers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One opening of each kind, hired for by the manager; the employee has applied for the published one. */
@Component
class OpeningRecords implements PermissionRecords {

    private final Posting posting;
    private final PastOpenings past;
    private final JobApplications applications;
    private final Clock clock;

    OpeningRecords(Posting posting, PastOpenings past, JobApplications applications, Clock clock) {
        this.posting = posting;
        this.past = past;
        this.applications = applications;
        this.clock = clock;
    }

    @Override
    public Map<String, ?> make(Viewers viewers) {
        var hr = viewers.hr();
        var manager = viewers.manager().id();
        var opening = posting.managedBy(viewers.manager(), "Team Lead", hr);
        var application = applications.getReferenceById(posting.application(opening, viewers.employee()));
        var closed = posting.published("Closed Role", hr);
        past.close(closed, hr.id(), clock.instant());
        var publicClosed = posting.published(posting.details("Over", 1, null, Audience.EVERYONE, null), hr);
        past.close(publicClosed, hr.id(), clock.instant());
        var filled = posting.managedBy(viewers.manager(), "Filled Role", hr);
        var waiting = applications.getReferenceById(posting.application(filled, viewers.otherEmployee()));
        var hired = posting.application(filled, viewers.employee());
        past.move(hired, Stage.HIRED, hr.id(), clock.instant(), null, false);
        return Map.of(
                "opening", opening,
                "application", application.id(),
                "seenVersion", application.version(),
                "fresh", posting.published("Fresh Role", hr),
                "closed", closed,
                "filled", filled,
                "seenUndecided", new Undecided(List.of(waiting)).fingerprint(),
                "publicClosed", publicClosed,
                "draft", posting.draft(posting.details("Draft", 1, manager, Audience.EVERYONE, null), hr),
                "public", posting.published(posting.details("Public", 1, null, Audience.EVERYONE, null), hr));
    }
}
