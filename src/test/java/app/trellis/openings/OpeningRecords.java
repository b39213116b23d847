package app.trellis.openings;

import app.trellis.signin.PermissionRecords;
import app.trellis.signin.Viewers;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Openings of the manager and of nobody, public and not, and the employee's application for the manager's. */
@Component
class OpeningRecords implements PermissionRecords {

    private final Posting posting;
    private final JobApplications applications;

    OpeningRecords(Posting posting, JobApplications applications) {
        this.posting = posting;
        this.applications = applications;
    }

    @Override
    public Map<String, ?> make(Viewers viewers) {
        var hr = viewers.hr();
        var managed = posting.managedBy(viewers.manager(), "Team Lead", hr);
        var draft =
                posting.draft(posting.details("Night Lead", 1, viewers.manager().id(), Audience.EVERYONE, null), hr);
        var everyones = posting.published(posting.details("Trainer", 1, null, Audience.EVERYONE, null), hr);
        var application = posting.application(managed, viewers.employee());
        return Map.of(
                "opening", managed,
                "draft", draft,
                "publicOpening", everyones,
                "application", application,
                "applicationVersion",
                        applications.findById(application).orElseThrow().version());
    }
}
