package app.trellis.mail;

import app.trellis.company.CompanyProfiles;
import app.trellis.people.PersonId;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends at the word of a test, to the mail server that it names, at the time that it says. */
@Component
public class MailFixtures {

    static final String FROM = "trellis@harborpoint.example";

    private final Outbox outbox;
    private final MailQueue queue;
    private final Writing writing;
    private final MailDelivery delivery;
    private final PortalAddress portal;
    private final CompanyProfiles company;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    MailFixtures(
            Outbox outbox,
            MailQueue queue,
            Writing writing,
            MailDelivery delivery,
            PortalAddress portal,
            CompanyProfiles company,
            Clock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.outbox = outbox;
        this.queue = queue;
        this.writing = writing;
        this.delivery = delivery;
        this.portal = portal;
        this.company = company;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    void add(PersonId to) {
        add(to, null);
    }

    void add(PersonId to, UUID about) {
        transaction.executeWithoutResult(
                status -> outbox.add(TestWriter.KIND, to, about, clock.instant().minusSeconds(1)));
    }

    /** Sends what is due to the mail server at this port. */
    public void sendTo(int port) throws AddressException {
        sendingTo(port).run();
    }

    /** One copy of Trellis, on the mail server at this port. */
    Sending sendingTo(int port) throws AddressException {
        return new Sending(serverAt(port), queue, writing, delivery, clock);
    }

    /** One without a mail server. */
    Sending keeping() throws AddressException {
        return new Sending(none(), queue, writing, delivery, clock);
    }

    /** Lets so much time pass for all mails. */
    void later(Duration time) {
        jdbc.sql("""
                UPDATE mail SET due_at = due_at - make_interval(secs => :seconds),
                  since = since - make_interval(secs => :seconds),
                  refused_since = refused_since - make_interval(secs => :seconds)
                """).param("seconds", time.toSeconds()).update();
    }

    MailServer serverAt(int port) throws AddressException {
        var settings = new JavaMailSenderImpl();
        settings.setHost("127.0.0.1");
        settings.setPort(port);
        settings.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
        return new MailServer(settings, new SenderAddress(FROM), portal, company, clock);
    }

    private MailServer none() throws AddressException {
        return new MailServer((JavaMailSenderImpl) null, new SenderAddress(FROM), portal, company, clock);
    }

    /** One that says that mails go out. */
    public Outbox sendingOutbox() throws AddressException {
        return new Outbox(serverAt(25), jdbc, clock);
    }

    void forgetOld() {
        queue.forgetOld();
    }

    List<Map<String, Object>> rows() {
        return jdbc.sql("SELECT id, status, refusals, due_at, problem FROM mail ORDER BY due_at, id")
                .query()
                .listOfRows();
    }

    List<String> statuses() {
        return jdbc.sql("SELECT status FROM mail ORDER BY due_at, id")
                .query(String.class)
                .list();
    }
}
