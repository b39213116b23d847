package app.trellis.mail;

import app.trellis.mail.Letter.CalendarPart;
import app.trellis.text.Text;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it travels: RFC 5322 and MIME; RFC 3834 and Microsoft's own sign keep out-of-office notes away, RFC 8058 lets a
 * mail program stop such mails with one click, RFC 6047 brings the calendar. Each text in a header is one line.
 */
class LetterMessage extends MimeMessage {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;
    private final String email;
    private boolean written;

    LetterMessage(Session session, WrittenMail mail, InternetAddress from, String host, ZonedDateTime at)
            throws MessagingException {
        super(session);
        messageId = id(mail.id(), host);
        email = mail.to().email();
        setFrom(from);
        setRecipient(RecipientType.TO, address(email, mail.to().name()));
        setSubject(line(mail.subject()), UTF_8);
        setHeader("Date", DATE.format(at));
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("X-Auto-Response-Suppress", "All");
        if (mail.thread() != null) standBeside(mail.thread(), host);
        if (mail.stop() != null) {
            setHeader("List-Unsubscribe", "<" + mail.stop() + ">");
            setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        setContent(content(mail));
        saveChanges();
    }

    /** Throws for what is no address. */
    static InternetAddress address(String email, String name) throws MessagingException {
        var address = new InternetAddress(email, true);
        if (!address.getAddress().equals(email)) throw new AddressException("Not an address alone");
        try {
            address.setPersonal(line(name), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        return address;
    }

    /** Nor is it taken for an encoded one (RFC 2047), which would say something else. */
    private static String line(String text) {
        return Text.line(text).replace("=?", "= ?");
    }

    /** An id that no mail has: all of the thread refer to it, whichever of them the reader still has. */
    private void standBeside(String thread, String host) throws MessagingException {
        var first = id(UUID.nameUUIDFromBytes(thread.getBytes(StandardCharsets.UTF_8)), host);
        setHeader("In-Reply-To", first);
        setHeader("References", first);
    }

    private static String id(UUID id, String host) {
        return "<%s@%s>".formatted(id, host);
    }

    private static MimeMultipart content(WrittenMail mail) throws MessagingException {
        var alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(text(mail.plain(), "plain"));
        alternatives.addBodyPart(text(mail.html(), "html"));
        var calendar = mail.calendar();
        if (calendar == null) return alternatives;
        alternatives.addBodyPart(calendar(calendar, null));
        var whole = new MimeBodyPart();
        whole.setContent(alternatives);
        return new MimeMultipart("mixed", whole, calendar(calendar, "invite.ics"));
    }

    private static MimeBodyPart text(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        return part;
    }

    /** Mail programs act on the part, and some on the attached file alone. */
    private static MimeBodyPart calendar(CalendarPart calendar, @Nullable String fileName) throws MessagingException {
        var type = "text/calendar; method=%s; charset=UTF-8".formatted(calendar.method());
        var part = new MimeBodyPart();
        var file = calendar.file().getBytes(StandardCharsets.UTF_8);
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file, type)));
        if (fileName != null) {
            part.setFileName(fileName);
            part.setDisposition(Part.ATTACHMENT);
        }
        return part;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    @Override
    public void writeTo(OutputStream output, String[] without) throws IOException, MessagingException {
        super.writeTo(output, without);
        written = true;
    }

    String email() {
        return email;
    }

    /** Whether the mail server may have all of it: before that, it has nothing. */
    boolean isWritten() {
        return written;
    }
}
