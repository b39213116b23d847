package app.trellis.training;

import app.trellis.activity.Activity;
import app.trellis.calendar.Appointment;
import app.trellis.calendar.CalendarSource;
import app.trellis.people.PersonId;
import app.trellis.training.EnrolmentActivity.Enrolled;
import app.trellis.training.EnrolmentActivity.EnrolmentCancelled;
import app.trellis.training.EnrolmentActivity.MovedUpFromWaitingList;
import app.trellis.training.SessionActivity.SessionCancelled;
import app.trellis.training.SessionActivity.SessionRevised;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sessions in which people have a seat stand in their calendars. A place on the waiting list does not. */
@Component
@Transactional(readOnly = true)
class SessionCalendar implements CalendarSource {

    private final Enrolments enrolments;

    SessionCalendar(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    @Override
    public String kind() {
        return "training_session";
    }

    @Override
    public Set<Class<? extends Activity>> of() {
        return Set.of(SessionActivity.class, EnrolmentActivity.class);
    }

    @Override
    public Stream<Entry> changedBy(Activity happened) {
        if (happened instanceof SessionCancelled cancelled) return everySeat(cancelled.session());
        if (happened instanceof SessionRevised revised && revised.moved()) return everySeat(revised.session());
        if (happened instanceof EnrolmentActivity change && changesSeat(change)) return entry(change);
        return Stream.empty();
    }

    private static boolean changesSeat(EnrolmentActivity change) {
        return change instanceof Enrolled enrolled && !enrolled.waiting()
                || change instanceof MovedUpFromWaitingList
                || change instanceof EnrolmentCancelled cancelled && cancelled.left() == Left.What.SEAT;
    }

    private static Stream<Entry> entry(EnrolmentActivity change) {
        return Optional.ofNullable(change.session())
                .map(session -> new Entry(change.person(), session.value()))
                .stream();
    }

    private Stream<Entry> everySeat(SessionId session) {
        return enrolments.enrolled(session).stream().map(enrolment -> new Entry(enrolment.personId(), session.value()));
    }

    @Override
    public Optional<Appointment> appointment(PersonId person, UUID event) {
        return enrolments.seat(person, new SessionId(event)).map(Seat::appointment);
    }

    @Override
    public List<Appointment> appointments(PersonId person, Instant after) {
        return enrolments.seatsOf(person, after).stream().map(Seat::appointment).toList();
    }
}
