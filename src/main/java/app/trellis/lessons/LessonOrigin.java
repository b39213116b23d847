package app.trellis.lessons;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** The record that a lesson was taken from. It may be gone since. */
@Embeddable
record LessonOrigin(
        @Enumerated(EnumType.STRING) @Column(name = "origin_kind")
        Kind kind,

        @Column(name = "origin_id") UUID id) {

    enum Kind {
        FEEDBACK,
        RESPONSIBILITY
    }
}
