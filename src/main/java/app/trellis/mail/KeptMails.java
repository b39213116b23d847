package app.trellis.mail;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mails that were written and not sent, because there is no mail server. */
@Component
class KeptMails {

    private final JdbcClient jdbc;

    KeptMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(WrittenMail mail) {
        var calendar = mail.calendar();
        jdbc.sql("""
                INSERT INTO mail_kept (mail_id, recipient, subject, plain, html, calendar_method, calendar)
                VALUES (:mail, :recipient, :subject, :plain, :html, :method, :calendar)
                """)
                .param("mail", mail.id())
                .param("recipient", mail.to().email())
                .param("subject", mail.subject())
                .param("plain", mail.plain())
                .param("html", mail.html())
                .param("method", calendar == null ? null : calendar.method())
                .param("calendar", calendar == null ? null : calendar.file())
                .update();
    }

    Optional<KeptMail> find(UUID mail) {
        return jdbc.sql(
                        "SELECT recipient, subject, plain, html, calendar_method, calendar FROM mail_kept WHERE mail_id = ?")
                .param(mail)
                .query(KeptMail.class)
                .optional();
    }
}
