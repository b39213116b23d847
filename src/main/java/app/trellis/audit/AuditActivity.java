package app.trellis.audit;

import app.trellis.activity.Activity;
import app.trellis.activity.Subject;
import app.trellis.people.PersonId;
import java.time.Instant;

/** What administrators do with the audit trail itself. */
public sealed interface AuditActivity extends Activity {

    @Override
    default Subject about() {
        return new Subject("audit_entry", null);
    }

    record AuditExported(PersonId by, Instant at) implements AuditActivity {}

    record AuditCheckStarted(PersonId by, Instant at) implements AuditActivity {}
}
