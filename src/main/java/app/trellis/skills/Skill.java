package app.trellis.skills;

import app.trellis.forms.Edits;
import app.trellis.people.PersonId;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** A skill of the vocabulary: a concept of ESCO, or a word of the firm. */
@Entity
@CheckReturnValue
class Skill {

    @EmbeddedId
    private SkillId id;

    private @Nullable String uri;

    @Embedded
    private SkillDetails details;

    private @Nullable Instant retiredAt;

    private @Nullable SkillId successorId;

    private @Nullable PersonId createdBy;

    private Instant createdAt;

    @Embedded
    private Edits edits = Edits.NONE;

    @Version
    private @Nullable Long version;

    /** {@code uri}: of the ESCO concept; null for the firm's own. */
    Skill(SkillId id, @Nullable String uri, SkillDetails details, @Nullable PersonId by, Instant at) {
        this.id = id;
        this.uri = uri;
        this.details = details;
        this.createdBy = by;
        this.createdAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected Skill() {}

    public SkillId id() {
        return id;
    }

    public @Nullable String uri() {
        return uri;
    }

    public SkillDetails details() {
        return details;
    }

    public @Nullable Instant retiredAt() {
        return retiredAt;
    }

    public @Nullable SkillId successorId() {
        return successorId;
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    public Edits edits() {
        return edits;
    }
}
