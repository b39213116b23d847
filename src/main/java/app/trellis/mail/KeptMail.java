package app.trellis.mail;

import org.jspecify.annotations.Nullable;

/** What a kept mail says, and to which address it would have gone. */
record KeptMail(
        String recipient,
        String subject,
        String plain,
        String html,
        @Nullable String calendarMethod,
        @Nullable String calendar) {}
