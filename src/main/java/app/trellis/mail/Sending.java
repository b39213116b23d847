package app.trellis.mail;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is due. Never twice: a mail is handed over in a committed transaction before the server gets it, and one that was
 * handed over is sent again only where the server has certainly not got it.
 */
@Component
class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private static final Backoff SERVER_AWAY = new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(5));
    private static final Backoff NOT_NOW = new Backoff(Duration.ofMinutes(5), Duration.ofHours(4));
    private static final Duration PATIENCE = Duration.ofDays(2);

    /** Then other jobs have their turn. */
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final MailServer server;
    private final MailQueue queue;
    private final Writing writing;
    private final MailDelivery delivery;
    private final Clock clock;

    private int failures;
    private Instant pausedUntil = Instant.MIN;

    Sending(MailServer server, MailQueue queue, Writing writing, MailDelivery delivery, Clock clock) {
        this.server = server;
        this.queue = queue;
        this.writing = writing;
        this.delivery = delivery;
        this.clock = clock;
    }

    synchronized void run() {
        queue.findUncertain();
        var now = clock.instant();
        if (now.isBefore(pausedUntil) || !queue.hasDue()) return;
        var end = now.plus(AT_MOST);
        if (!server.isThere()) {
            while (clock.instant().isBefore(end) && keepNext()) {}
            return;
        }
        try (var connection = server.connect()) {
            while (clock.instant().isBefore(end) && sendNext(connection)) {}
        } catch (MessagingException away) {
            pause(away.getClass().getSimpleName());
        }
    }

    /** False if nothing is left. */
    private boolean keepNext() {
        try {
            return writing.keep();
        } catch (UnwritableMail failure) {
            postpone(failure);
            return true;
        }
    }

    /** False if nothing is left, or the connection is of no more use. */
    private boolean sendNext(MailConnection connection) {
        try {
            var next = writing.handOver(server);
            if (next.isEmpty()) return false;
            var message = next.get().message();
            return message.isEmpty() || settle(next.get().mail(), message.get(), connection.send(message.get()));
        } catch (UnwritableMail failure) {
            postpone(failure);
            return true;
        }
    }

    private boolean settle(DueMail mail, LetterMessage message, Answer answer) {
        switch (answer.kind()) {
            case TAKEN -> queue.remove(mail.id());
            case TRY_LATER -> postpone(mail, answer.text());
            case REFUSED -> writing.fail(mail, answer.text());
            case NO_SUCH_ADDRESS -> {
                delivery.bounced(mail.to(), message.email(), clock.instant());
                writing.fail(mail, answer.text());
            }
            case UNKNOWN -> queue.is(mail.id(), MailStatus.UNCERTAIN, answer.text());
            case NOT_SENT -> queue.release(mail);
        }
        if (answer.isBroken()) pause("the connection broke");
        else goOn();
        return !answer.isBroken();
    }

    private void postpone(UnwritableMail failure) {
        LOG.error(failure.reason());
        postpone(failure.mail(), "Trellis could not write it.");
    }

    private void postpone(DueMail mail, String problem) {
        var now = clock.instant();
        var since = mail.refusedSince();
        if (since != null && since.plus(PATIENCE).isBefore(now)) writing.fail(mail, problem);
        else queue.postpone(mail, now.plus(NOT_NOW.after(mail.refusals() + 1)), problem);
    }

    private void pause(String why) {
        failures++;
        pausedUntil = clock.instant().plus(SERVER_AWAY.after(failures));
        if (failures == 1)
            LOG.warn("The mail server does not take mails ({}). Trellis tries again, and keeps them.", why);
    }

    private void goOn() {
        if (failures > 0) LOG.info("The mail server takes mails again.");
        failures = 0;
    }
}
