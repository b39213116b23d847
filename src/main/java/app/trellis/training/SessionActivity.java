package app.trellis.training;

import app.trellis.activity.Activity;
import app.trellis.activity.Subject;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.List;

/** What happens to a session of a program. */
public sealed interface SessionActivity extends Activity {

    SessionId session();

    ProgramId program();

    @Override
    PersonId by();

    @Override
    default Subject about() {
        return new Subject("training_session", session().value());
    }

    record SessionScheduled(SessionId session, ProgramId program, PersonId by, Instant at) implements SessionActivity {}

    /** @param moved whether those who come have to know: it is held at another time or place */
    record SessionRevised(
            SessionId session, ProgramId program, boolean moved, PersonId by, Instant at, List<String> fields)
            implements SessionActivity {}

    record SessionCancelled(SessionId session, ProgramId program, PersonId by, Instant at) implements SessionActivity {}
}
