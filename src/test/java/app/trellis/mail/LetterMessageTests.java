package app.trellis.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.mail.Letter.CalendarPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail as it travels, read back as the reader's mail program reads it. */
class LetterMessageTests {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final UUID ID = UUID.fromString("9b2c1d6e-0000-4000-8000-000000000000");
    private static final String STOP = "https://trellis.example/mail/stop/7";

    @Test
    void headersSayThatNobodyWroteItAndHowItStops() throws Exception {
        var message = sent(mail("Your interview", "Amara Okafor", STOP, "application-7", null), "Harbor Point");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
        assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<" + STOP + ">");
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(message.getHeader("Date")).containsExactly("Mon, 4 May 2026 09:00:00 +0200");
        assertThat(message.getFrom()).containsExactly(new InternetAddress("trellis@harborpoint.example"));
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("Harbor Point");
    }

    @Test
    void mailThatCannotBeStoppedOffersNoWayTo() throws Exception {
        var message = sent(mail("Your invitation", "Amara Okafor", null, null, null), "Harbor Point");
        assertThat(message.getHeader("List-Unsubscribe")).isNull();
        assertThat(message.getHeader("List-Unsubscribe-Post")).isNull();
        assertThat(message.getHeader("References")).isNull();
    }

    @Test
    void sameMailHasTheSameIdAndMailsOfAThreadTheSameReference() throws Exception {
        var one = sent(mail("One", "Amara", null, "application-7", null), "Harbor Point");
        var again = sent(mail("One", "Amara", null, "application-7", null), "Harbor Point");
        var other = sent(mail("Other", "Amara", null, "application-8", null), "Harbor Point");
        assertThat(one.getMessageID()).isEqualTo("<" + ID + "@trellis.example>").isEqualTo(again.getMessageID());
        assertThat(one.getHeader("References"))
                .isEqualTo(again.getHeader("References"))
                .isEqualTo(one.getHeader("In-Reply-To"))
                .isNotEqualTo(other.getHeader("References"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë", "渡辺 由美", "👩‍🌾 Grow", "مريم", "\"Quotes\", <b>, @ and \\"})
    void everyScriptArrivesInEveryPart(String text) throws Exception {
        var message = sent(mail(text, text, null, null, null), text);
        assertThat(message.getSubject()).isEqualTo(text);
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo(text);
        assertThat(((InternetAddress) message.getAllRecipients()[0]).getPersonal())
                .isEqualTo(text);
        assertThat(parts(message)).extracting(LetterMessageTests::content).allMatch(content -> content.contains(text));
    }

    @Test
    void textThatLooksEncodedSaysWhatItSays() throws Exception {
        assertThat(sent(mail("=?UTF-8?B?SGk=?=", "Amara", null, null, null), "A")
                        .getSubject())
                .isEqualTo("= ?UTF-8?B?SGk= ?=");
    }

    /** What separates lines somewhere, and what no line may hold. */
    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\u0085", "\u2028", "\u000B", "\0", "\r\n\r\n"})
    void noTextBeginsAHeaderOfItsOwn(String between) throws Exception {
        var evil = "Hello" + between + "Bcc: everyone@harborpoint.example";
        var mail = mail(evil, evil, null, evil, null);
        var message = sent(mail, evil);
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getSubject()).isEqualTo("Hello Bcc: everyone@harborpoint.example");
        assertThat(raw(mail, evil).split("\r\n\r\n")[0].lines()).noneMatch(line -> line.startsWith("Bcc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "amara", "a@b@c", "a@b\r\nBcc: x@y", "a@b, c@d", "<a@b>x"})
    void whatIsNoAddressIsRefused(String email) {
        var mail = new WrittenMail(ID, new Recipient("Amara", email), "Hello", "Hello", "Hello", null, null, null);
        assertThatThrownBy(() -> raw(mail, "Harbor Point")).isInstanceOf(MessagingException.class);
    }

    @Test
    void textsComeAsPlainAndAsHtml() throws Exception {
        var message = sent(mail("Hello", "Amara", null, null, null), "Harbor Point");
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        assertThat(parts(message))
                .extracting(Part::getContentType)
                .extracting(type -> type.replaceAll("\\s", ""))
                .containsExactly("text/plain;charset=UTF-8", "text/html;charset=UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"REQUEST", "CANCEL"})
    void calendarComesAsAnAlternativeAndAsAFile(String method) throws Exception {
        var file = "BEGIN:VCALENDAR\r\nSUMMARY:Zoë\r\nEND:VCALENDAR\r\n";
        var message = sent(mail("Hello", "Amara", null, null, new CalendarPart(method, file)), "Harbor Point");
        assertThat(message.getContentType()).startsWith("multipart/mixed");
        var whole = (Multipart) message.getContent();
        var alternatives = (Multipart) whole.getBodyPart(0).getContent();
        assertThat(alternatives.getContentType()).startsWith("multipart/alternative");
        assertThat(alternatives.getCount()).isEqualTo(3);
        var parts = parts(message);
        for (var part : List.of(parts.get(2), parts.get(3))) {
            assertThat(part.getContentType().replaceAll("\\s", ""))
                    .startsWith("text/calendar;method=" + method + ";charset=UTF-8");
            assertThat(content(part)).isEqualTo(file);
        }
        assertThat(parts.get(2).getDisposition()).isNull();
        assertThat(parts.get(3).getFileName()).isEqualTo("invite.ics");
        assertThat(parts.get(3).getDisposition()).isEqualTo("attachment");
    }

    @Test
    void calendarHasNoOtherMethod() {
        assertThatThrownBy(() -> new CalendarPart("REQUEST\r\nBcc: x@y", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static WrittenMail mail(
            String subject,
            String name,
            @Nullable String stop,
            @Nullable String thread,
            @Nullable CalendarPart calendar) {
        var to = new Recipient(name, "amara.okafor@harborpoint.example");
        return new WrittenMail(ID, to, subject, subject + "\n", "<p>" + subject + "</p>", stop, thread, calendar);
    }

    private static MimeMessage sent(WrittenMail mail, String sender) throws Exception {
        return new MimeMessage(
                SESSION, new ByteArrayInputStream(raw(mail, sender).getBytes(UTF_8)));
    }

    private static String raw(WrittenMail mail, String sender) throws Exception {
        var from = LetterMessage.address("trellis@harborpoint.example", sender);
        var at = ZonedDateTime.parse("2026-05-04T09:00:00+02:00[Europe/Berlin]");
        var output = new ByteArrayOutputStream();
        new LetterMessage(SESSION, mail, from, "trellis.example", at).writeTo(output);
        return output.toString(UTF_8);
    }

    private static List<Part> parts(Part part) throws MessagingException, IOException {
        if (!(part.getContent() instanceof Multipart many)) return List.of(part);
        var parts = new ArrayList<Part>();
        for (var i = 0; i < many.getCount(); i++) parts.addAll(parts(many.getBodyPart(i)));
        return parts;
    }

    private static String content(Part part) {
        try {
            return new String(part.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
