package app.trellis.roster;

import app.trellis.activity.Activity;
import app.trellis.activity.Subject;
import app.trellis.people.DepartmentId;
import app.trellis.people.PersonId;
import java.time.Instant;

/** What HR does to a department. */
public sealed interface DepartmentActivity extends Activity {

    DepartmentId department();

    @Override
    PersonId by();

    @Override
    default Subject about() {
        return new Subject("department", department().value());
    }

    record DepartmentAdded(DepartmentId department, PersonId by, Instant at) implements DepartmentActivity {}

    record DepartmentRenamed(DepartmentId department, PersonId by, Instant at) implements DepartmentActivity {}

    record DepartmentJoinedAnother(DepartmentId department, DepartmentId other, PersonId by, Instant at)
            implements DepartmentActivity {}

    record DepartmentEnded(DepartmentId department, PersonId by, Instant at) implements DepartmentActivity {}

    record DepartmentReopened(DepartmentId department, PersonId by, Instant at) implements DepartmentActivity {}
}
