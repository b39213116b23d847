package app.trellis.training;

import app.trellis.signin.PermissionRecords;
import app.trellis.signin.Viewers;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One training of each kind; the employee has a seat in the session to come and has begun a self-paced one. */
@Component
class TrainingRecords implements PermissionRecords {

    private final TrainingFixtures trainings;
    private final TrainingBackfill past;
    private final Clock clock;

    TrainingRecords(TrainingFixtures trainings, TrainingBackfill past, Clock clock) {
        this.trainings = trainings;
        this.past = past;
        this.clock = clock;
    }

    @Override
    public Map<String, ?> make(Viewers viewers) {
        var hr = viewers.hr();
        var now = clock.instant();
        var amara = viewers.employee().id();
        var training = trainings.published("Difficult Conversations", hr);
        var session = trainings.session(training, 10);
        var draft = trainings.draft(TrainingFixtures.details("Secret", ProgramKind.CLASSROOM), hr);
        var archived = trainings.published("Laid Aside", hr);
        var over = trainings.session(training, 10, Duration.ofDays(-3));
        past.archive(archived, hr.id(), now);
        var held = trainings.session(trainings.published("First Aid", hr), 10, Duration.ofDays(-9));
        var attended = past.enrol(held, amara, now);
        past.attend(attended, true, hr.id(), now);
        var completed = past.begin(trainings.selfPaced("Writing Well", hr), amara, now);
        past.complete(completed, now);
        var records = new HashMap<String, Object>(Map.of(
                "training",
                training,
                "session",
                session,
                "overSession",
                over,
                "overEnrolment",
                past.enrol(over, viewers.otherEmployee().id(), now),
                "draftTraining",
                draft,
                "draftSession",
                trainings.session(draft, 5),
                "archivedTraining",
                archived,
                "selfPaced",
                trainings.selfPaced("Spreadsheets", hr),
                "enrolment",
                past.enrol(session, amara, now),
                "begun",
                past.begin(trainings.selfPaced("Data Protection", hr), amara, now)));
        records.put("attended", attended);
        records.put("completed", completed);
        return records;
    }
}
