package app.trellis.mail;

import app.trellis.mail.Letter.CalendarPart;
import app.trellis.people.PersonId;
import app.trellis.signin.PermissionRecords;
import app.trellis.signin.Viewers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A mail to the employee that is kept, with a calendar file, one that failed, and the link that stops such mails. */
@Component
class MailRecords implements PermissionRecords {

    private final Outbox outbox;
    private final MailQueue queue;
    private final KeptMails kept;
    private final LetterFrame frame;
    private final StopLinks links;
    private final JdbcClient jdbc;
    private final Clock clock;

    MailRecords(
            Outbox outbox,
            MailQueue queue,
            KeptMails kept,
            LetterFrame frame,
            StopLinks links,
            JdbcClient jdbc,
            Clock clock) {
        this.outbox = outbox;
        this.queue = queue;
        this.kept = kept;
        this.frame = frame;
        this.links = links;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<String, ?> make(Viewers viewers) {
        var employee = viewers.employee().id();
        return Map.of(
                "keptMail", kept(employee),
                "failedMail", failed(employee),
                "stopLink", links.token(employee, TestWriter.KIND, List.of("applications")));
    }

    UUID kept(PersonId to) {
        var mail = new DueMail(waiting(to), TestWriter.KIND, to, null, 0, null);
        var interview = TestWriter.INTERVIEW;
        var letter = new Letter(
                interview.subject(),
                interview.paragraphs(),
                interview.action(),
                interview.reason(),
                interview.topics(),
                interview.thread(),
                new CalendarPart("REQUEST", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"));
        queue.is(mail.id(), MailStatus.KEPT, null);
        kept.keep(frame.around(letter, mail, new Recipient("Amara Okafor", "amara@harborpoint.example")));
        return mail.id();
    }

    UUID failed(PersonId to) {
        var mail = waiting(to);
        queue.is(mail, MailStatus.FAILED, "554 5.7.1 Looks like spam");
        return mail;
    }

    UUID waiting(PersonId to) {
        var about = UUID.randomUUID();
        outbox.add(TestWriter.KIND, to, about, clock.instant());
        return jdbc.sql("SELECT id FROM mail WHERE about = ?")
                .param(about)
                .query(UUID.class)
                .single();
    }
}
