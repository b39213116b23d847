package app.trellis.pulse;

import static java.util.Objects.requireNonNull;

import app.trellis.mail.Letter;
import app.trellis.mail.Letter.Action;
import app.trellis.mail.Letter.Paragraph;
import app.trellis.mail.MailWriter;
import app.trellis.people.PersonId;
import app.trellis.signin.AnswerLinks;
import app.trellis.signin.SecretToken;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks a contact by mail, and once more. The link is made as the mail is written, so that no secret waits to be sent. */
@Component
@Transactional
class PulseMail implements MailWriter {

    static final String KIND = "pulse";

    private final Requests requests;
    private final PulseMails mails;
    private final AnswerLinks links;
    private final MessageSource messages;

    PulseMail(Requests requests, PulseMails mails, AnswerLinks links, MessageSource messages) {
        this.requests = requests;
        this.mails = mails;
        this.links = links;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Nothing for who has answered, is a contact no more, has stopped them, or is too late. */
    @Override
    public Optional<Letter> write(UUID mail, PersonId to, @Nullable UUID about) {
        return requests.find(requireNonNull(about), to)
                .filter(Request::isOpen)
                .filter(request -> mails.on(to))
                .map(this::letter);
    }

    private Letter letter(Request request) {
        var href = links.issue(KIND, request.id(), request.contact(), request.linkEndsAt(), SecretToken.random());
        var subject = text(request.reminded() ? "again.subject" : "subject", request.accountName());
        var lines = List.of(
                new Paragraph(text("about"), null), new Paragraph(text("readers", request.managerName()), null));
        return new Letter(
                subject,
                lines,
                new Action(text("action"), href),
                text(request.reminded() ? "again.reason" : "reason", request.accountName()),
                List.of(PulseMails.TOPIC),
                null,
                null);
    }

    @Override
    public void stop(PersonId to, List<String> topics) {
        mails.set(to, false);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage("pulse.mail." + key, arguments, LocaleContextHolder.getLocale());
    }
}
