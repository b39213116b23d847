package app.trellis.lessons;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The record that a lesson was taken from. It may be gone since. */
@Embeddable
record LessonOrigin(
        @Enumerated(EnumType.STRING) @Column(name = "origin_kind")
        Kind kind,

        @Column(name = "origin_id") UUID id) {

    /** The one that is not null, if any. */
    static @Nullable LessonOrigin of(@Nullable UUID feedback, @Nullable UUID responsibility) {
        if (feedback != null) return new LessonOrigin(Kind.FEEDBACK, feedback);
        return responsibility == null ? null : new LessonOrigin(Kind.RESPONSIBILITY, responsibility);
    }

    /** Null where it is of another kind. */
    @Nullable
    UUID idOf(Kind other) {
        return kind == other ? id : null;
    }

    enum Kind {
        FEEDBACK,
        RESPONSIBILITY
    }
}
