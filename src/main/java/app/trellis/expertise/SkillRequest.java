package app.trellis.expertise;

import app.trellis.people.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** Somebody is asked to confirm a skill, and sees it until they have answered. */
@Entity
@CheckReturnValue
class SkillRequest {

    @Id
    private UUID id;

    private PersonId askedId;
    private Instant askedAt;
    private @Nullable Instant declinedAt;

    SkillRequest(PersonId asked, Instant at) {
        this.id = UUID.randomUUID();
        this.askedId = asked;
        this.askedAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected SkillRequest() {}

    void decline(Instant at) {
        declinedAt = at;
    }

    boolean isTo(PersonId person) {
        return person.equals(askedId);
    }

    boolean isOpen() {
        return declinedAt == null;
    }
}
