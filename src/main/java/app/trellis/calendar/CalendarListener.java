package app.trellis.calendar;

import app.trellis.activity.Activity;
import app.trellis.mail.Outbox;
import java.time.Clock;
import java.time.Duration;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Asks for a mail to each person whose calendar has changed. What the mail says, or whether it is sent, is decided then. */
@Component("calendarListener")
class CalendarListener {

    /** In which a mistake is corrected, or a seat given up again, without a mail. */
    private static final Duration SECOND_THOUGHTS = Duration.ofMinutes(2);

    private final Appointments appointments;
    private final Outbox outbox;
    private final Clock clock;

    CalendarListener(Appointments appointments, Outbox outbox, Clock clock) {
        this.appointments = appointments;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What changes no calendar is not kept for the listener either. */
    public boolean concerns(Activity happened) {
        return appointments.canBeChangedBy(happened);
    }

    @ApplicationModuleListener(id = "calendar", condition = "@calendarListener.concerns(#happened)")
    void on(Activity happened) {
        var due = clock.instant().plus(SECOND_THOUGHTS);
        appointments
                .changedBy(happened)
                .forEach(entry -> outbox.add(CalendarMail.KIND, entry.person(), entry.event(), due));
    }
}
