package app.trellis.mail;

import app.trellis.company.CompanyProfiles;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The operator's mail server ({@code spring.mail.host}), or none. */
@Component
class MailServer {

    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);

    private final @Nullable JavaMailSenderImpl settings;
    private final SenderAddress sender;
    private final PortalAddress portal;
    private final CompanyProfiles company;
    private final Clock clock;

    @Autowired
    MailServer(
            ObjectProvider<JavaMailSenderImpl> settings,
            SenderAddress sender,
            PortalAddress portal,
            CompanyProfiles company,
            Clock clock) {
        this(settings.getIfAvailable(), sender, portal, company, clock);
    }

    MailServer(
            @Nullable JavaMailSenderImpl settings,
            SenderAddress sender,
            PortalAddress portal,
            CompanyProfiles company,
            Clock clock) {
        var host = settings == null ? null : settings.getHost();
        this.settings = host == null || host.isBlank() ? null : settings;
        this.sender = sender;
        this.portal = portal;
        this.company = company;
        this.clock = clock;
        if (this.settings == null) LOG.info("No mail server (SPRING_MAIL_HOST): emails are kept at /admin/mail.");
        else if (portal.isOfThisMachine()) LOG.warn("Links in emails lead to {}: set TRELLIS_ADDRESS.", portal.of("/"));
    }

    boolean isThere() {
        return settings != null;
    }

    /** Throws where it cannot be reached, or does not let Trellis in. */
    MailConnection connect() throws MessagingException {
        if (settings == null) throw new IllegalStateException("no mail server");
        var protocol = Objects.requireNonNullElse(settings.getProtocol(), JavaMailSenderImpl.DEFAULT_PROTOCOL);
        var transport = settings.getSession().getTransport(protocol);
        transport.connect(settings.getHost(), settings.getPort(), settings.getUsername(), settings.getPassword());
        return new MailConnection(transport);
    }

    /** Throws where it can never be sent, such as to what is no address. */
    LetterMessage message(WrittenMail mail) throws MessagingException {
        if (settings == null) throw new IllegalStateException("no mail server");
        var from = LetterMessage.address(sender.email(), company.current().senderName());
        return new LetterMessage(settings.getSession(), mail, from, portal.host(), ZonedDateTime.now(clock));
    }
}
