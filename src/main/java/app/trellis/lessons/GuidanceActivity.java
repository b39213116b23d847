package app.trellis.lessons;

import app.trellis.activity.ConfidentialActivity;
import app.trellis.activity.Subject;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.UUID;

/** What happens between the owner of a lesson and a person who was asked about it. */
public sealed interface GuidanceActivity extends ConfidentialActivity {

    UUID guidance();

    @Override
    PersonId by();

    @Override
    default Subject about() {
        return new Subject("guidance", guidance());
    }

    record GuidanceAsked(UUID guidance, PersonId by, Instant at) implements GuidanceActivity {}

    record GuidanceAnswered(UUID guidance, PersonId by, Instant at) implements GuidanceActivity {}

    record GuidanceDeclined(UUID guidance, PersonId by, Instant at) implements GuidanceActivity {}

    record GuidanceCancelled(UUID guidance, PersonId by, Instant at) implements GuidanceActivity {}
}
