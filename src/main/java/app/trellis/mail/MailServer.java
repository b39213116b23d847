package app.trellis.mail;

import app.trellis.company.CompanyProfiles;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The operator's mail server ({@code spring.mail.host}), or none. */
@Component
class MailServer {

    private final @Nullable JavaMailSenderImpl settings;
    private final String from;
    private final PortalAddress portal;
    private final CompanyProfiles company;
    private final Clock clock;

    @Autowired
    MailServer(
            ObjectProvider<JavaMailSenderImpl> settings,
            @Value("${trellis.mail.from}") String from,
            PortalAddress portal,
            CompanyProfiles company,
            Clock clock)
            throws AddressException {
        this(settings.getIfAvailable(), from, portal, company, clock);
    }

    MailServer(
            @Nullable JavaMailSenderImpl settings,
            String from,
            PortalAddress portal,
            CompanyProfiles company,
            Clock clock)
            throws AddressException {
        var host = settings == null ? null : settings.getHost();
        this.settings = host == null || host.isBlank() ? null : settings;
        this.from = new InternetAddress(from, true).getAddress();
        this.portal = portal;
        this.company = company;
        this.clock = clock;
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
        var sender = LetterMessage.address(from, company.current().senderName());
        return new LetterMessage(settings.getSession(), mail, sender, portal.host(), ZonedDateTime.now(clock));
    }
}
