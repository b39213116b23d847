package app.trellis.training;

import app.trellis.signin.PermissionRecords;
import app.trellis.signin.Viewers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One training of each kind; the employee has a seat in the session to come and has begun a self-paced one. */
@Component
class TrainingRecords implements PermissionRecords {

    private final TrainingFixtures teaching;
    private final TrainingBackfill past;
    private final Clock clock;

    TrainingRecords(TrainingFixtures teaching, TrainingBackfill past, Clock clock) {
        this.teaching = teaching;
        this.past = past;
        this.clock = clock;
    }

    @Override
    public Map<String, ?> make(Viewers viewers) {
        var hr = viewers.hr();
        var now = clock.instant();
        var amara = viewers.employee().id();
        var training = teaching.published("Difficult Conversations", hr);
        var session = teaching.session(training, 10);
        var draft = teaching.draft(TrainingFixtures.details("Secret", ProgramKind.CLASSROOM), hr);
        var archived = teaching.published("Laid Aside", hr);
        past.archive(archived, hr.id(), now);
        return Map.of(
                "training", training,
                "session", session,
                "overSession", teaching.session(training, 10, Duration.ofDays(-3)),
                "draftTraining", draft,
                "draftSession", teaching.session(draft, 5),
                "archivedTraining", archived,
                "selfPaced", teaching.selfPaced("Spreadsheets", hr),
                "enrolment", past.enrol(session, amara, now),
                "begun", past.begin(teaching.selfPaced("Data Protection", hr), amara, now));
    }
}
