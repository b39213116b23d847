package app.trellis.calendar;

import static java.util.Objects.requireNonNull;

import app.trellis.mail.Letter;
import app.trellis.mail.MailWriter;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.signin.Access;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the calendar of one person what is true of one appointment at the moment of sending: nothing, where it holds that
 * already.
 */
@Component
@Transactional
class CalendarMail implements MailWriter {

    static final String KIND = "calendar";

    private static final String TOPIC = "calendar";

    private final Appointments appointments;
    private final CalendarMails mails;
    private final CalendarChoice choice;
    private final CalendarLetter letter;
    private final Staff staff;
    private final Access access;
    private final Clock clock;

    CalendarMail(
            Appointments appointments,
            CalendarMails mails,
            CalendarChoice choice,
            CalendarLetter letter,
            Staff staff,
            Access access,
            Clock clock) {
        this.appointments = appointments;
        this.mails = mails;
        this.choice = choice;
        this.letter = letter;
        this.staff = staff;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Letter> write(UUID mail, PersonId to, @Nullable UUID about) {
        var event = requireNonNull(about);
        mails.lock(to);
        mails.forget(mail);
        if (!staff.isPresent(to) || access.isSuspended(to) || !choice.on(to)) return Optional.empty();
        var address = staff.email(to);
        if (address.isEmpty()) return Optional.empty();
        var told = mails.last(to, event);
        var now = appointments.find(to, event);
        return CalendarChange.between(appointment(told), appointment(now), clock.instant())
                .map(change -> {
                    var kind = now.or(() -> told).orElseThrow().kind();
                    mails.add(mail, to, new Known(kind, change.appointment()));
                    return letter.about(kind, change, address.get(), access.canSignIn(to), List.of(TOPIC));
                });
    }

    private static @Nullable Appointment appointment(Optional<Known> known) {
        return known.map(Known::appointment).orElse(null);
    }

    @Override
    public void notTaken(UUID mail) {
        mails.forget(mail);
    }

    @Override
    public void stop(PersonId to, List<String> topics) {
        if (topics.contains(TOPIC)) choice.set(to, false);
    }
}
