package app.trellis.feedback;

import app.trellis.mail.Letter;
import app.trellis.mail.Letter.Action;
import app.trellis.mail.Letter.Paragraph;
import app.trellis.mail.MailWriter;
import app.trellis.people.PersonId;
import app.trellis.signin.SecretToken;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Writes the mail with the link by which a contact without sign-in answers a request, or the reminder of it. The link is made
 * as the mail is written, so that no secret waits to be sent. The mail says that something is asked, and never about what.
 *
 * @see RequestLinks
 */
record RequestWriter(String kind, LinkedRequests requests, RequestLinks links, MessageSource messages, Clock clock)
        implements MailWriter {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.UK);

    @Override
    public Optional<Letter> write(UUID mail, PersonId to, @Nullable UUID about) {
        if (about == null) return Optional.empty();
        var found = requests.toMail(about, to);
        found.ifPresent(linked -> linked.request().mailed(kind.equals(RequestLinks.REMINDER), clock.instant()));
        return found.map(this::letter);
    }

    private Letter letter(LinkedRequest linked) {
        var requester = linked.requester().name();
        var recipient = linked.recipient().name();
        var request = linked.request();
        var which = linked.isAboutRequester() ? "own" : "other";
        var lines = List.of(
                new Paragraph(text(kind + "." + which, requester, recipient, day(request.dueOn())), null),
                new Paragraph(text("how"), null));
        var answer = new Action(text("action"), links.of(request, SecretToken.random()));
        return new Letter(
                text(kind + ".subject." + which, requester, recipient),
                lines,
                answer,
                text("reason", requester),
                List.of(),
                "feedback_request-" + request.id(),
                null);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage("feedback.mail." + key, arguments, Locale.UK);
    }
}
