package app.trellis.skills;

import app.trellis.activity.Activity;
import app.trellis.activity.Subject;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.List;

/** What happens to a skill of the vocabulary. */
public sealed interface SkillActivity extends Activity {

    SkillId skill();

    @Override
    default Subject about() {
        return new Subject("skill", skill().value());
    }

    record SkillAdded(SkillId skill, PersonId by, Instant at) implements SkillActivity {}

    record SkillRevised(SkillId skill, PersonId by, Instant at, List<String> fields) implements SkillActivity {}

    record SkillRetired(SkillId skill, PersonId by, Instant at) implements SkillActivity {}

    record SkillRestored(SkillId skill, PersonId by, Instant at) implements SkillActivity {}

    /** It is another name of {@code into} now, which stands where it stood. */
    record SkillMerged(SkillId skill, PersonId by, Instant at, SkillId into) implements SkillActivity {}
}
