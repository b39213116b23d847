package app.trellis.pulse;

import static java.util.Objects.requireNonNull;

import app.trellis.mail.Letter;
import app.trellis.mail.Letter.Action;
import app.trellis.mail.Letter.Paragraph;
import app.trellis.mail.MailWriter;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.signin.AnswerLinks;
import app.trellis.signin.SecretToken;
import java.time.Clock;
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

    private final FollowUps followUps;
    private final FollowingUp followingUp;
    private final PulseMails mails;
    private final Staff staff;
    private final AnswerLinks links;
    private final MessageSource messages;
    private final Clock clock;

    HeardMail(
            FollowUps followUps,
            FollowingUp followingUp,
            PulseMails mails,
            Staff staff,
            AnswerLinks links,
            MessageSource messages,
            Clock clock) {
        this.followUps = followUps;
        this.followingUp = followingUp;
        this.mails = mails;
        this.staff = staff;
        this.links = links;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Letter> write(UUID mail, PersonId to, @Nullable UUID about) {
        return followUps
                .findById(requireNonNull(about))
                .filter(followUp -> followUp.contactId().equals(to) && followingUp.awaitsReply(followUp))
                .filter(followUp -> mails.on(to))
                .map(this::letter);
    }

    private Letter letter(FollowUp followUp) {
        var end = clock.instant().plus(FollowUp.SHOWN);
        var href = links.issue(PulseMail.KIND, followUp.id(), followUp.contactId(), end, SecretToken.random());
        var by = staff.card(requireNonNull(followUp.toldBy())).orElseThrow().name();
        return new Letter(
                text("subject", by),
                List.of(new Paragraph(text("about", by), null)),
                new Action(text("action"), href),
                text("reason"),
                List.of(PulseMails.TOPIC),
                null,
                null);
    }

    @Override
    public void stop(PersonId to, List<String> topics) {
        mails.set(to, false);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage("pulse.heard.mail." + key, arguments, LocaleContextHolder.getLocale());
    }
}
