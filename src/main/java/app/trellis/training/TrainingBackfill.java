package app.trellis.training;

import app.trellis.activity.Activity;
import app.trellis.activity.Recorded;
import app.trellis.forms.IllegalTransition;
import app.trellis.forms.NotFound;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records programs as they came about at earlier times, by the same rules as if each step were taken now; for a
 * demonstration, or for a move from another system. A step that the state rules out throws.
 */
@Component
@Transactional
public class TrainingBackfill {

    private final TrainingPrograms programs;
    private final TrainingSessions sessions;
    private final Enrolments enrolments;
    private final Enrolling enrolling;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    TrainingBackfill(
            TrainingPrograms programs,
            TrainingSessions sessions,
            Enrolments enrolments,
            Enrolling enrolling,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.programs = programs;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.enrolling = enrolling;
        this.events = events;
        this.jdbc = jdbc;
    }

    public ProgramId draft(@Nullable String reference, ProgramDetails details, PersonId by, Instant at) {
        return programs.save(new TrainingProgram(ProgramId.random(), reference, details, by, at))
                .id();
    }

    public void publish(ProgramId program, PersonId by, Instant at) {
        record(programs.getReferenceById(program).publish(by, at));
    }

    public void archive(ProgramId program, PersonId by, Instant at) {
        record(programs.getReferenceById(program).archive(by, at));
    }

    public SessionId schedule(ProgramId program, SessionDetails details) {
        return sessions.save(new TrainingSession(SessionId.random(), program, details))
                .id();
    }

    public void cancel(SessionId session, PersonId by, Instant at, String message) {
        record(locked(session).cancel(by, at, message));
    }

    /** A seat, or a place on the waiting list of a full session. */
    public EnrolmentId enrol(SessionId session, PersonId person, Instant at) {
        return enrolling.seat(locked(session), person, at).id();
    }

    /** Gives a seat back, which the first of those who wait gets. */
    public void giveUp(EnrolmentId id, Instant at) {
        var enrolment = enrolments.getReferenceById(id);
        var session = enrolment.sessionId();
        if (session == null) throw new IllegalTransition("self-paced", "give back");
        record(enrolment.cancel(enrolment.personId(), at));
        locked(session).freeSeat();
        enrolling.promoteFromWaitingList(locked(session), at).forEach(this::record);
    }

    public void attend(EnrolmentId enrolment, boolean there, PersonId by, Instant at) {
        record(enrolments.getReferenceById(enrolment).attend(there, by, at));
    }

    /** Begins a self-paced program. */
    public EnrolmentId begin(ProgramId program, PersonId person, Instant at) {
        return enrolments
                .save(new Enrolment(program, null, person, Enrolment.Status.ENROLLED, enrolments.nextArrival(), at))
                .id();
    }

    public void complete(EnrolmentId enrolment, Instant at) {
        enrolments.getReferenceById(enrolment).complete(at).ifPresent(this::record);
    }

    /** The program of this reference. */
    @Transactional(readOnly = true)
    public Optional<ProgramId> referred(String reference) {
        return programs.withReferences(List.of(reference)).stream().findFirst().map(TrainingProgram::id);
    }

    /** When the program of this reference was drafted. */
    @Transactional(readOnly = true)
    public Optional<Instant> draftedAt(String reference) {
        return jdbc.sql("SELECT created_at FROM training_program WHERE reference = ?")
                .param(reference)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Moves these programs, their sessions and all that happened at them on, so that a demonstration has some to come. */
    public void moveOn(Collection<String> references, int days) {
        jdbc.sql("""
                        WITH program AS (
                          UPDATE training_program SET created_at = created_at + :days, published_at = published_at + :days,
                            archived_at = archived_at + :days
                          WHERE reference IN (:references) RETURNING id),
                        session AS (
                          UPDATE training_session s SET starts_at = starts_at + :days, ends_at = ends_at + :days,
                            deadline = deadline + :days, cancelled_at = cancelled_at + :days, moved_at = moved_at + :days
                          FROM program p WHERE p.id = s.program_id),
                        kept AS (
                          UPDATE kept_seat k SET kept_until = kept_until + :days
                          FROM training_session s JOIN program p ON p.id = s.program_id WHERE s.id = k.session_id)
                        UPDATE enrolment e SET enrolled_at = enrolled_at + :days, moved_up_at = moved_up_at + :days,
                          cancelled_at = cancelled_at + :days, completed_at = completed_at + :days
                        FROM program p WHERE p.id = e.program_id
                        """.replace(":days", "make_interval(days => :days)"))
                .param("days", days)
                .param("references", references)
                .update();
    }

    private TrainingSession locked(SessionId id) {
        return sessions.locked(id).orElseThrow(NotFound::new);
    }

    private void record(Activity past) {
        events.publishEvent(new Recorded(past));
    }
}
