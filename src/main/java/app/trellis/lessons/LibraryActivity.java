package app.trellis.lessons;

import app.trellis.activity.Activity;
import app.trellis.activity.Subject;
import app.trellis.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to a shared lesson. That it was shared or taken back is nothing of it: it would tell by whom. */
public sealed interface LibraryActivity extends Activity {

    SharedLessonId lesson();

    @Override
    default Subject about() {
        return new Subject("shared_lesson", lesson().value());
    }

    record SharedLessonHidden(SharedLessonId lesson, PersonId by, Instant at) implements LibraryActivity {}

    record SharedLessonShown(SharedLessonId lesson, PersonId by, Instant at) implements LibraryActivity {}

    /** So many people adopted it that a training might be worthwhile. Who they are, nobody is told. */
    record TrainingSuggested(SharedLessonId lesson, Instant at) implements LibraryActivity {

        @Override
        public @Nullable PersonId by() {
            return null;
        }
    }
}
