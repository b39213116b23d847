package app.trellis.training;

import app.trellis.activity.Activity;
import app.trellis.activity.Subject;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happens to the enrolment of a person. */
public sealed interface EnrolmentActivity extends Activity {

    EnrolmentId enrolment();

    ProgramId program();

    /** Null where the program is self-paced. */
    default @Nullable SessionId session() {
        return null;
    }

    PersonId person();

    /** The person themselves, unless it says otherwise. */
    @Override
    default @Nullable PersonId by() {
        return person();
    }

    @Override
    default Subject about() {
        return new Subject("enrolment", enrolment().value());
    }

    /** @param waiting whether it is a place on the waiting list, and not a seat */
    record Enrolled(
            EnrolmentId enrolment,
            ProgramId program,
            @Nullable SessionId session,
            PersonId person,
            boolean waiting,
            Instant at)
            implements EnrolmentActivity {}

    /** Somebody on the waiting list has a seat now. Nobody did it: who gave up theirs is not named. */
    record MovedUpFromWaitingList(
            EnrolmentId enrolment,
            ProgramId program,
            @Nullable SessionId session,
            PersonId person,
            Instant at) implements EnrolmentActivity {

        @Override
        public @Nullable PersonId by() {
            return null;
        }
    }

    /** @param by the person, or who recorded that they left the company */
    record EnrolmentCancelled(
            EnrolmentId enrolment,
            ProgramId program,
            @Nullable SessionId session,
            PersonId person,
            Left.What left,
            PersonId by,
            Instant at)
            implements EnrolmentActivity {

        public EnrolmentCancelled {
            // As a copy of the release before tells it.
            by = Objects.requireNonNullElse(by, person);
        }
    }

    record AttendanceRecorded(
            EnrolmentId enrolment,
            ProgramId program,
            @Nullable SessionId session,
            PersonId person,
            boolean attended,
            PersonId by,
            Instant at)
            implements EnrolmentActivity {}

    /** The person says that a self-paced program is done. */
    record ProgramCompleted(EnrolmentId enrolment, ProgramId program, PersonId person, Instant at)
            implements EnrolmentActivity {}

    /** It was not done after all. */
    record CompletionTakenBack(EnrolmentId enrolment, ProgramId program, PersonId person, Instant at)
            implements EnrolmentActivity {}
}
