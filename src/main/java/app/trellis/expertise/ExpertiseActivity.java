package app.trellis.expertise;

import app.trellis.activity.Activity;
import app.trellis.activity.Subject;
import app.trellis.people.PersonId;
import app.trellis.skills.SkillId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a skill of a person. Who may know of it, {@link SkillVisibility} says.
 */
public sealed interface ExpertiseActivity extends Activity {

    /** The record of this skill of this person. */
    UUID held();

    /** Whose skill it is. */
    PersonId person();

    SkillId skill();

    @Override
    default Subject about() {
        return new Subject("person_skill", held());
    }

    /** The person did it. */
    sealed interface OwnActivity extends ExpertiseActivity {

        @Override
        default PersonId by() {
            return person();
        }
    }

    record ExpertiseAdded(UUID held, PersonId person, SkillId skill, Instant at) implements OwnActivity {}

    record ExpertiseRevised(UUID held, PersonId person, SkillId skill, Instant at, List<String> fields)
            implements OwnActivity {}

    /** The person says that it is still true. */
    record ExpertiseRenewed(UUID held, PersonId person, SkillId skill, Instant at) implements OwnActivity {}

    record ExpertiseRemoved(UUID held, PersonId person, SkillId skill, Instant at) implements OwnActivity {}

    record EvidenceChosen(UUID held, PersonId person, SkillId skill, Instant at) implements OwnActivity {}

    /** @param by null where what showed it is withdrawn by somebody else */
    record EvidenceRemoved(
            UUID held,
            PersonId person,
            SkillId skill,
            @Nullable PersonId by,
            Instant at) implements ExpertiseActivity {}

    record ConfirmationRequested(UUID held, PersonId person, SkillId skill, PersonId asked, Instant at)
            implements OwnActivity {}

    record ConfirmationRequestCancelled(UUID held, PersonId person, SkillId skill, PersonId asked, Instant at)
            implements OwnActivity {}

    record ConfirmationDeclined(UUID held, PersonId person, SkillId skill, PersonId by, Instant at)
            implements ExpertiseActivity {}

    record SkillConfirmed(UUID held, PersonId person, SkillId skill, PersonId by, Instant at)
            implements ExpertiseActivity {}

    record ConfirmationWithdrawn(UUID held, PersonId person, SkillId skill, PersonId by, Instant at)
            implements ExpertiseActivity {}
}
