package app.trellis.mail;

import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as administrators see it.
 *
 * @param subject of a kept one; the others are not written yet
 * @param problem why it was not sent, in the words of the mail server
 */
record MailRow(
        UUID id,
        String kind,
        PersonId personId,
        String person,
        MailStatus status,
        Instant since,
        Instant dueAt,
        @Nullable String subject,
        @Nullable String problem) {}
