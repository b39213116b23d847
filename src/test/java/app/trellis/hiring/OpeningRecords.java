package app.trellis.hiring;

import app.trellis.openings.Audience;
import app.trellis.openings.OpeningFixtures;
import app.trellis.signin.PermissionRecords;
import app.trellis.signin.Viewers;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One opening of each kind, hired for by the manager; the employee has applied for the published one, and is interviewed. */
@Component
class OpeningRecords implements PermissionRecords {

    private final OpeningFixtures posting;
    private final HiringFixtures hiring;
    private final JobApplications applications;
    private final Clock clock;

    OpeningRecords(OpeningFixtures posting, HiringFixtures hiring, JobApplications applications, Clock clock) {
        this.posting = posting;
        this.hiring = hiring;
        this.applications = applications;
        this.clock = clock;
    }

    @Override
    public Map<String, ?> make(Viewers viewers) {
        var hr = viewers.hr();
        var manager = viewers.manager().id();
        var opening = posting.managedBy(viewers.manager(), "Team Lead", hr);
        var application = applications.getReferenceById(hiring.application(opening, viewers.employee()));
        var closed = posting.published("Closed Role", hr);
        posting.close(closed, hr);
        var publicClosed = posting.published(posting.details("Over", 1, null, Audience.EVERYONE, null), hr);
        posting.close(publicClosed, hr);
        var filled = posting.managedBy(viewers.manager(), "Filled Role", hr);
        var waiting = applications.getReferenceById(hiring.application(filled, viewers.otherEmployee()));
        hiring.hired(filled, viewers.employee(), hr);
        var soon = clock.instant().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MINUTES);
        var records = new HashMap<String, Object>(Map.of(
                "interview", hiring.interview(application.id(), soon, hr),
                "otherInterview", hiring.interview(waiting.id(), soon, hr)));
        records.putAll(Map.of(
                "opening", opening,
                "application", application.id(),
                "seenVersion", application.version(),
                "fresh", posting.published("Fresh Role", hr),
                "closed", closed,
                "filled", filled,
                "seenUndecided", new Undecided(List.of(waiting)).fingerprint(),
                "publicClosed", publicClosed,
                "draft", posting.draft(posting.details("Draft", 1, manager, Audience.EVERYONE, null), hr),
                "public", posting.published(posting.details("Public", 1, null, Audience.EVERYONE, null), hr)));
        return records;
    }
}
