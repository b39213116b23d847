package app.trellis.expertise;

import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a skill may be believed, as a page tells it.
 *
 * @param confirmedBy who confirmed it, {@code name} what they are called; null for what shows it
 * @param shownBy what shows it; null for a confirmation
 */
record ProofRow(
        UUID heldId,
        SkillProof.Kind kind,
        int level,
        Instant at,
        @Nullable PersonId confirmedBy,
        @Nullable String name,
        @Nullable UUID shownBy) {}
