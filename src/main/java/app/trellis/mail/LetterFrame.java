package app.trellis.mail;

import app.trellis.company.CompanyProfiles;
import app.trellis.mail.Letter.Action;
import app.trellis.mail.Letter.Paragraph;
import app.trellis.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Makes a mail of a letter: whole addresses, the company, why the reader gets it and how that ends; once plain, once as HTML. */
@Component
class LetterFrame {

    private static final Locale LANGUAGE = Locale.ENGLISH;
    private static final String SETTINGS = "/notifications/settings";

    private final PortalAddress portal;
    private final StopLinks stopLinks;
    private final SignInCheck signIn;
    private final CompanyProfiles company;
    private final ITemplateEngine templates;
    private final MessageSource messages;

    LetterFrame(
            PortalAddress portal,
            StopLinks stopLinks,
            SignInCheck signIn,
            CompanyProfiles company,
            ITemplateEngine templates,
            MessageSource messages) {
        this.portal = portal;
        this.stopLinks = stopLinks;
        this.signIn = signIn;
        this.company = company;
        this.templates = templates;
        this.messages = messages;
    }

    WrittenMail around(Letter letter, DueMail mail, Recipient to) {
        var stop = letter.topics().isEmpty()
                ? null
                : portal.of(StopController.ADDRESS + stopLinks.token(mail.to(), mail.kind(), letter.topics()));
        var settings = stop == null || !signIn.canSignIn(mail.to()) ? null : portal.of(SETTINGS);
        var whole = withWholeAddresses(letter);
        return new WrittenMail(
                mail.id(),
                to,
                whole.subject(),
                plain(whole, settings, stop),
                html(whole, settings, stop),
                stop,
                letter.thread(),
                letter.calendar());
    }

    private Letter withWholeAddresses(Letter letter) {
        var action = letter.action();
        return new Letter(
                Text.line(letter.subject()),
                letter.paragraphs().stream()
                        .map(paragraph -> new Paragraph(Text.prose(paragraph.text()), whole(paragraph.href())))
                        .toList(),
                action == null ? null : new Action(Text.line(action.label()), portal.of(action.href())),
                Text.line(letter.reason()),
                letter.topics(),
                letter.thread(),
                letter.calendar());
    }

    private @Nullable String whole(@Nullable String href) {
        return href == null ? null : portal.of(href);
    }

    /** The same words as the HTML, for those who read mails as text. */
    private String plain(Letter letter, @Nullable String settings, @Nullable String stop) {
        var parts = new ArrayList<String>();
        letter.paragraphs().forEach(paragraph -> parts.add(withAddress(paragraph.text(), paragraph.href(), "\n")));
        if (letter.action() != null)
            parts.add(withAddress(letter.action().label(), letter.action().href(), ":\n"));
        var end = new ArrayList<>(List.of("-- ", letter.reason()));
        if (settings != null) end.add(message("mail.letter.settings") + ": " + settings);
        if (stop != null) end.add(message("mail.letter.stop") + ": " + stop);
        end.add(companyName() + " · " + message("web.name"));
        parts.add(String.join("\n", end));
        return String.join("\n\n", parts) + "\n";
    }

    private static String withAddress(String text, @Nullable String href, String between) {
        return href == null ? text : text + between + href;
    }

    private String html(Letter letter, @Nullable String settings, @Nullable String stop) {
        var context = new Context(LANGUAGE);
        context.setVariable("letter", letter);
        context.setVariable("stop", stop);
        context.setVariable("settings", settings);
        context.setVariable("companyName", companyName());
        return templates.process("mail/letter", context);
    }

    private String companyName() {
        return Optional.ofNullable(company.current().name()).orElseGet(() -> message("web.company"));
    }

    private String message(String key) {
        return messages.getMessage(key, null, LANGUAGE);
    }
}
