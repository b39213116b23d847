package app.trellis.expertise;

import app.trellis.activity.Activity;
import app.trellis.activity.Subject;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.List;

/** What happens to the words of a level, which all people share. */
sealed interface LevelActivity extends Activity {

    @Override
    default Subject about() {
        return new Subject("skill_level", null);
    }

    record LevelRevised(int level, PersonId by, Instant at, List<String> fields) implements LevelActivity {}
}
