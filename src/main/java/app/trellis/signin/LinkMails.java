package app.trellis.signin;

import app.trellis.mail.Outbox;
import app.trellis.people.PersonId;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The mails with one-time links that are still to be sent. */
@Component
class LinkMails {

    static final String INVITATION = "invitation";
    static final String PASSWORD = "password";

    private final Outbox outbox;
    private final Clock clock;

    LinkMails(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** As soon as possible; part of the caller's transaction. */
    void add(Account account) {
        outbox.add(kindFor(account), account.personId(), null, clock.instant());
    }

    static String kindFor(Account account) {
        return account.isReady() ? PASSWORD : INVITATION;
    }

    /** None of them ends a link that is newer. */
    void cancel(PersonId person) {
        Stream.of(INVITATION, PASSWORD).forEach(kind -> outbox.cancel(kind, person, null));
    }
}
