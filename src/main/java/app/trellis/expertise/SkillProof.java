package app.trellis.expertise;

import app.trellis.people.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** Why a skill may be believed up to a level: somebody confirmed it, or something that the person chose shows it. */
@Entity
@CheckReturnValue
class SkillProof {

    enum Kind {
        CONFIRMED,
        TRAINING,
        FEEDBACK,
        RESPONSIBILITY
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private int level;
    private @Nullable PersonId confirmedBy;
    private @Nullable UUID shownBy;
    private Instant at;

    private SkillProof(Kind kind, int level, @Nullable PersonId confirmedBy, @Nullable UUID shownBy, Instant at) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.level = level;
        this.confirmedBy = confirmedBy;
        this.shownBy = shownBy;
        this.at = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected SkillProof() {}

    static SkillProof confirmed(int level, PersonId by, Instant at) {
        return new SkillProof(Kind.CONFIRMED, level, by, null, at);
    }

    static SkillProof shown(Evidence.Kind kind, UUID by, int level, Instant at) {
        return new SkillProof(Kind.valueOf(kind.name()), level, null, by, at);
    }

    /** Says it once more, for another level. */
    void renew(int level, Instant at) {
        this.level = level;
        this.at = at;
    }

    boolean isBy(PersonId person) {
        return person.equals(confirmedBy);
    }

    boolean isShownBy(UUID evidence) {
        return evidence.equals(shownBy);
    }

    int level() {
        return level;
    }
}
