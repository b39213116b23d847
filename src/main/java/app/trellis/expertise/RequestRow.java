package app.trellis.expertise;

import app.trellis.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody who was asked to confirm a skill, as the person sees it. */
record RequestRow(
        PersonId askedId,
        String name,
        Instant askedAt,
        @Nullable Instant declinedAt) {}
