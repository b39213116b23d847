package app.trellis.training;

import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Trainings for tests: {@code var session = trainings.session(trainings.published("Excel", hana), 10)}. */
@Component
@Transactional
public class TrainingFixtures {

    private final TrainingBackfill past;
    private final TrainingPrograms programs;
    private final Clock clock;

    TrainingFixtures(TrainingBackfill past, TrainingPrograms programs, Clock clock) {
        this.past = past;
        this.programs = programs;
        this.clock = clock;
    }

    public ProgramId published(String title, CurrentPerson hr) {
        return published(details(title, ProgramKind.CLASSROOM), hr);
    }

    public ProgramId selfPaced(String title, CurrentPerson hr) {
        return published(details(title, ProgramKind.SELF_PACED), hr);
    }

    ProgramId published(ProgramDetails details, CurrentPerson hr) {
        var id = draft(details, hr);
        past.publish(id, hr.id(), clock.instant());
        programs.flush();
        return id;
    }

    ProgramId draft(ProgramDetails details, CurrentPerson hr) {
        var id = past.draft(null, details, hr.id(), clock.instant());
        programs.flush();
        return id;
    }

    /** In a week, for two hours. */
    public SessionId session(ProgramId program, int seats) {
        return session(program, seats, Duration.ofDays(7));
    }

    SessionId session(ProgramId program, int seats, Duration fromNow) {
        var starts = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(fromNow);
        var id = past.schedule(
                program,
                new SessionDetails(
                        starts,
                        starts.plus(Duration.ofHours(2)),
                        "Asia/Manila",
                        "Room 3",
                        "Ines Weber",
                        seats,
                        starts));
        programs.flush();
        return id;
    }

    static ProgramDetails details(String title, ProgramKind kind) {
        return new ProgramDetails(
                title,
                "Harbor Point Academy",
                "For whoever talks to customers.",
                "Practise in **pairs**.",
                kind,
                120,
                "English",
                List.of(),
                "https://learn.harborpoint.example/x");
    }
}
