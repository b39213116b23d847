package app.trellis.calendar;

import app.trellis.people.PersonId;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Appointments that came about without a mail, for a demonstration: calendars hold them all the same. */
@Component
@Transactional
public class CalendarBackfill {

    private final Appointments appointments;
    private final CalendarMails mails;
    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarBackfill(Appointments appointments, CalendarMails mails, JdbcClient jdbc, Clock clock) {
        this.appointments = appointments;
        this.mails = mails;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** From now on everybody hears only of what changes. */
    public void takeAsTold() {
        jdbc.sql("SELECT id FROM person WHERE left_on IS NULL").query(UUID.class).list().stream()
                .map(PersonId::new)
                .forEach(this::takeAsTold);
    }

    private void takeAsTold(PersonId person) {
        var now = clock.instant();
        for (var known : appointments.of(person, now)) {
            var appointment = known.appointment();
            var told =
                    mails.last(person, appointment.id()).map(Known::appointment).orElse(null);
            CalendarChange.between(told, appointment, now)
                    .ifPresent(change ->
                            mails.add(UUID.randomUUID(), person, new Known(known.kind(), change.appointment())));
        }
    }
}
