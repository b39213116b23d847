package app.trellis.mail;

import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail whose time has come.
 *
 * @param refusals how often the mail server did not take it
 * @param refusedSince when that was for the first time; null if never
 */
record DueMail(
        UUID id,
        String kind,
        PersonId to,
        @Nullable UUID about,
        int refusals,
        @Nullable Instant refusedSince) {}
