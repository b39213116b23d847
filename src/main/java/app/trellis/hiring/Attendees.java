package app.trellis.hiring;

import app.trellis.people.PersonId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is at an interview: the applicant, and the hiring manager or, where the opening has none, who planned it. */
record Attendees(
        InterviewId interview, PersonId applicant, @Nullable PersonId hiringManager, PersonId plannedBy) {

    Stream<PersonId> people() {
        return Stream.of(applicant, hiringManager == null ? plannedBy : hiringManager);
    }
}
