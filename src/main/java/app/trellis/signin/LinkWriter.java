package app.trellis.signin;

import app.trellis.mail.Letter;
import app.trellis.mail.Letter.Action;
import app.trellis.mail.Letter.Paragraph;
import app.trellis.mail.MailWriter;
import app.trellis.people.PersonId;
import app.trellis.signin.AccountActivity.LinkIssued;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Writes the mail with a one-time link. The link is made as the mail is written, so that no secret waits to be sent, and ends
 * the one before.
 *
 * @see LinkMails
 */
record LinkWriter(
        String kind,
        Accounts accounts,
        Invitations invitations,
        MessageSource messages,
        ApplicationEventPublisher events,
        Clock clock)
        implements MailWriter {

    /** Nothing for a disabled account, nor an invitation for somebody who has chosen a password meanwhile. */
    @Override
    public Optional<Letter> write(UUID mail, PersonId to, @Nullable UUID about) {
        return accounts.forChange(to)
                .filter(account -> !account.isDisabled())
                .filter(account -> LinkMails.kindFor(account).equals(kind))
                .map(account -> letter(issue(to)));
    }

    private SecretToken issue(PersonId person) {
        var link = SecretToken.random();
        if (invitations.issue(person, link)) events.publishEvent(new LinkIssued(person, null, clock.instant()));
        return link;
    }

    private Letter letter(SecretToken link) {
        var lines = List.of(new Paragraph(text(kind + ".about"), null), new Paragraph(text("once"), null));
        var choose = new Action(text(kind + ".action"), "/invitations/" + link.text());
        return new Letter(text(kind + ".subject"), lines, choose, text(kind + ".reason"), List.of(), null, null);
    }

    private String text(String key) {
        return messages.getMessage("signin.mail." + key, null, LocaleContextHolder.getLocale());
    }
}
