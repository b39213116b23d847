package app.trellis.demo;

import static java.util.Objects.requireNonNull;

import app.trellis.demo.TrainingsScript.Session;
import app.trellis.demo.TrainingsScript.Training;
import app.trellis.skills.SkillBackfill;
import app.trellis.training.ProgramDetails;
import app.trellis.training.ProgramId;
import app.trellis.training.SessionDetails;
import app.trellis.training.TrainingBackfill;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Posts the trainings and lets people take part, by the rules of enrolling. */
class TrainingsStory {

    /** Who writes and posts the trainings. */
    private static final String HR = "Hana Kimura";

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final TrainingBackfill trainings;
    private final SkillBackfill skills;
    private final Memory memory;

    TrainingsStory(TrainingBackfill trainings, SkillBackfill skills, Memory memory) {
        this.trainings = trainings;
        this.skills = skills;
        this.memory = memory;
    }

    void tell(Cast cast, Today today) {
        var hr = cast.named(HR);
        for (var script : TrainingsScript.read().trainings()) {
            var program = trainings.draft(script.reference(), details(script), hr, today.at(script.drafted()));
            if (script.published() == null) continue;
            var published = today.at(script.published());
            trainings.publish(program, hr, published);
            for (var session : script.sessions()) tell(program, session, published, cast, today);
            for (var name : script.begun())
                trainings.begin(program, cast.named(name), published.plus(Duration.ofDays(1)));
            for (var name : script.done()) {
                var begun = trainings.begin(program, cast.named(name), published.plus(Duration.ofHours(20)));
                trainings.complete(begun, published.plus(Duration.ofDays(1)));
            }
            if (script.archived() != null) trainings.archive(program, hr, today.at(script.archived()));
            memory.clear();
        }
    }

    private void tell(ProgramId program, Session script, Instant published, Cast cast, Today today) {
        var hr = cast.named(HR);
        var details = details(script, today);
        var session = trainings.schedule(program, details);
        var isOver = script.day() < 0;
        var at = published;
        for (var name : script.come()) {
            at = at.plus(Duration.ofMinutes(50));
            var enrolment = trainings.enrol(session, cast.named(name), at);
            if (isOver && !script.open() && !name.equals(HR))
                trainings.attend(enrolment, !script.missed().contains(name), hr, details.endsAt());
        }
        if (script.cancelled() != null)
            trainings.cancel(session, hr, today.at(script.cancelled()), requireNonNull(script.message()));
    }

    private ProgramDetails details(Training script) {
        return new ProgramDetails(
                script.title(),
                script.provider(),
                script.summary(),
                script.description(),
                script.kind(),
                script.hours().multiply(MINUTES).intValueExact(),
                script.language(),
                skills.asked(script.teaches()),
                script.link());
    }

    private static SessionDetails details(Session script, Today today) {
        var starts = today.date()
                .plusDays(script.day())
                .atTime(script.at())
                .atZone(ZoneId.of(script.zone()))
                .toInstant();
        return new SessionDetails(
                starts,
                starts.plus(Duration.ofMinutes(script.hours().multiply(MINUTES).intValueExact())),
                script.zone(),
                script.place(),
                script.trainer(),
                script.seats(),
                starts.minus(Duration.ofDays(script.deadline())));
    }
}
