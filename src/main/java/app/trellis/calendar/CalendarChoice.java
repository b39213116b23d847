package app.trellis.calendar;

import app.trellis.mail.Outbox;
import app.trellis.notifications.MailSwitch;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import java.time.Clock;
import java.util.LinkedHashSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether a person wants mails that keep their calendar up to date. Everybody does, until they stop them. */
@Component
@Transactional
public class CalendarChoice implements MailSwitch {

    private final Appointments appointments;
    private final CalendarMails mails;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarChoice(Appointments appointments, CalendarMails mails, Outbox outbox, JdbcClient jdbc, Clock clock) {
        this.appointments = appointments;
        this.mails = mails;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "calendar";
    }

    @Override
    public boolean isFor(CurrentPerson person) {
        return !person.client();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean on(PersonId person) {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM calendar_mail_stop WHERE person_id = ?)")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    /** Said a second time, it changes nothing. What has changed while they were stopped is sent when they are wanted again. */
    @Override
    public void set(PersonId person, boolean on) {
        if (!on) {
            jdbc.sql("INSERT INTO calendar_mail_stop (person_id) VALUES (?) ON CONFLICT DO NOTHING")
                    .param(person.value())
                    .update();
        } else if (jdbc.sql("DELETE FROM calendar_mail_stop WHERE person_id = ?")
                        .param(person.value())
                        .update()
                > 0) {
            catchUp(person);
        }
    }

    private void catchUp(PersonId person) {
        var now = clock.instant();
        var events = new LinkedHashSet<>(mails.upcoming(person, now));
        appointments
                .of(person, now)
                .forEach(known -> events.add(known.appointment().id()));
        events.forEach(event -> outbox.add(CalendarMail.KIND, person, event, now));
    }
}
