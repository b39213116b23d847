package app.trellis.pulse;

import static java.util.Objects.requireNonNull;

import app.trellis.clients.ClientStaffing;
import app.trellis.mail.Letter;
import app.trellis.mail.Letter.Action;
import app.trellis.mail.Letter.Paragraph;
import app.trellis.mail.MailWriter;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.signin.AnswerLinks;
import app.trellis.signin.SecretToken;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a contact by mail that there is an answer to their low answer. What it says stands behind the link alone. */
@Component
@Transactional
class HeardMail implements MailWriter {

    static final String KIND = "pulse-heard";

    private static final Duration SHOWN = Duration.ofDays(30);

    private final FollowUps followUps;
    private final ClientStaffing staffing;
    private final Staff staff;
    private final AnswerLinks links;
    private final MessageSource messages;

    HeardMail(FollowUps followUps, ClientStaffing staffing, Staff staff, AnswerLinks links, MessageSource messages) {
        this.followUps = followUps;
        this.staffing = staffing;
        this.staff = staff;
        this.links = links;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Letter> write(UUID mail, PersonId to, @Nullable UUID about) {
        return followUps
                .findById(requireNonNull(about))
                .filter(followUp -> followUp.contactId().equals(to) && followUp.takesReply())
                .filter(followUp -> staffing.isContact(to, followUp.accountId()))
                .filter(followUp -> staffing.account(followUp.accountId())
                        .filter(account -> !account.hasEnded())
                        .isPresent())
                .map(this::letter);
    }

    private Letter letter(FollowUp followUp) {
        var end = requireNonNull(followUp.toldAt()).plus(SHOWN);
        var href = links.issue(PulseMail.KIND, followUp.id(), followUp.contactId(), end, SecretToken.random());
        var by = staff.card(requireNonNull(followUp.toldBy())).orElseThrow().name();
        return new Letter(
                text("subject", by),
                List.of(new Paragraph(text("about", by), null)),
                new Action(text("action"), href),
                text("reason"),
                List.of(),
                null,
                null);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage("pulse.heard.mail." + key, arguments, LocaleContextHolder.getLocale());
    }
}
