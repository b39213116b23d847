package app.trellis.mail;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the next mail, in one transaction with what becomes of it: handed over, kept or dropped. While it lasts, no other
 * copy of Trellis has the mail, and if it fails nothing has happened.
 */
@Component
@Transactional
class Writing {

    /** @param message empty if the mail was no longer right, and is dropped */
    record HandedOver(DueMail mail, Optional<LetterMessage> message) {}

    private final MailQueue queue;
    private final MailDelivery delivery;
    private final Map<String, MailWriter> writers;
    private final LetterFrame frame;
    private final KeptMails kept;

    Writing(MailQueue queue, MailDelivery delivery, List<MailWriter> writers, LetterFrame frame, KeptMails kept) {
        this.queue = queue;
        this.delivery = delivery;
        this.writers = writers.stream().collect(Collectors.toMap(MailWriter::kind, Function.identity()));
        this.frame = frame;
        this.kept = kept;
    }

    /** Hands the next mail over to this server; empty if none is due. What cannot be written throws {@link UnwritableMail}. */
    Optional<HandedOver> handOver(MailServer server) {
        return queue.next().map(mail -> {
            try {
                // First, so that the writer can ask for the mail after this one.
                queue.is(mail.id(), MailStatus.HANDED_OVER, null);
                var written = write(mail);
                if (written.isEmpty()) return new HandedOver(mail, Optional.empty());
                return new HandedOver(mail, Optional.of(server.message(written.get())));
            } catch (MessagingException | RuntimeException failure) {
                throw new UnwritableMail(mail, failure);
            }
        });
    }

    /** Keeps the next mail, where there is no server; false if none is due. */
    boolean keep() {
        var next = queue.next();
        next.ifPresent(mail -> {
            try {
                queue.is(mail.id(), MailStatus.KEPT, null);
                write(mail).ifPresent(kept::keep);
            } catch (RuntimeException failure) {
                throw new UnwritableMail(mail, failure);
            }
        });
        return next.isPresent();
    }

    /** It has failed, and its writer knows. */
    void fail(DueMail mail, String problem) {
        queue.is(mail.id(), MailStatus.FAILED, problem);
        var writer = writers.get(mail.kind());
        if (writer != null) writer.notTaken(mail.id());
    }

    private Optional<WrittenMail> write(DueMail mail) {
        var writer = writers.get(mail.kind());
        if (writer == null) throw new IllegalStateException("nobody writes mails of the kind " + mail.kind());
        var written = delivery.recipient(mail.to())
                .flatMap(to ->
                        writer.write(mail.id(), mail.to(), mail.about()).map(letter -> frame.around(letter, mail, to)));
        if (written.isEmpty()) queue.remove(mail.id());
        return written;
    }
}
