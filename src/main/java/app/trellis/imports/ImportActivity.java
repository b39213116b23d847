package app.trellis.imports;

import app.trellis.activity.Activity;
import app.trellis.activity.Subject;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.UUID;

/** What happens to an import as a whole: ten thousand rows are one activity. */
public sealed interface ImportActivity extends Activity {

    UUID upload();

    /** What its rows become, such as {@code openings}. */
    String kind();

    @Override
    PersonId by();

    @Override
    default Subject about() {
        return new Subject("file_import", upload());
    }

    /** Its rows are going to be stored. */
    record ImportConfirmed(UUID upload, String kind, PersonId by, Instant at) implements ImportActivity {}

    /** By a job, for the person who confirmed it. */
    record ImportStored(UUID upload, String kind, int created, int changed, PersonId by, Instant at)
            implements ImportActivity {}

    /** What it has stored is going to be undone. */
    record ImportUndoConfirmed(UUID upload, String kind, PersonId by, Instant at) implements ImportActivity {}

    /** By a job, for the person who confirmed it. */
    record ImportUndone(UUID upload, String kind, int deleted, int restored, PersonId by, Instant at)
            implements ImportActivity {}
}
