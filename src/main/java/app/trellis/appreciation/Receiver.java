package app.trellis.appreciation;

import app.trellis.people.PersonId;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is thanked.
 *
 * @param agreedAt when they let a client's thanks go as far as its contact does; null where they have not
 */
@Embeddable
record Receiver(PersonId person, @Nullable Instant agreedAt) {}
