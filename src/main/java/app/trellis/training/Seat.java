package app.trellis.training;

import app.trellis.calendar.Appointment;
import org.jspecify.annotations.Nullable;

/**
 * A session in the eyes of one person, for the calendar.
 *
 * @param enrolment null where the person only looks at it
 */
record Seat(TrainingSession session, String title, @Nullable Enrolment enrolment) {

    /** With the link by which one joins, for who has the seat. */
    Appointment appointment() {
        return appointment(
                session.isCancelled()
                        ? session.details().where().room()
                        : session.details().place());
    }

    Appointment appointment(String place) {
        var details = session.details();
        var cancelled = session.isCancelled() ? 1 : 0;
        var comingAndGoing = enrolment == null ? 0 : enrolment.changes() + 1;
        return new Appointment(
                session.id().value(),
                session.edits().count() + cancelled + comingAndGoing,
                details.startsAt(),
                details.endsAt(),
                details.zone(),
                title,
                place,
                "/training/" + session.programId(),
                session.isCancelled());
    }
}
