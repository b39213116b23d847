package app.trellis.mail;

import app.trellis.mail.Letter.CalendarPart;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as its reader gets it.
 *
 * @param stop the address of the link that stops such mails; null where they cannot be stopped
 * @param thread of the letter
 */
record WrittenMail(
        UUID id,
        Recipient to,
        String subject,
        String plain,
        String html,
        @Nullable String stop,
        @Nullable String thread,
        @Nullable CalendarPart calendar) {}
