package app.trellis.hiring;

import app.trellis.activity.Activity;
import app.trellis.calendar.Appointment;
import app.trellis.calendar.CalendarSource;
import app.trellis.hiring.InterviewActivity.InterviewRevised;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Interviews stand in the calendars of those who are there. */
@Component
@Transactional(readOnly = true)
class InterviewCalendar implements CalendarSource {

    private final Interviews interviews;
    private final MessageSource messages;

    InterviewCalendar(Interviews interviews, MessageSource messages) {
        this.interviews = interviews;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "interview";
    }

    @Override
    public Set<Class<? extends Activity>> of() {
        return Set.of(InterviewActivity.class);
    }

    @Override
    public Stream<Entry> changedBy(Activity happened) {
        if (!(happened instanceof InterviewActivity change)) return Stream.empty();
        if (change instanceof InterviewRevised revised && !revised.moved()) return Stream.empty();
        var id = change.interview();
        return interviews.attendees(id).stream()
                .flatMap(Attendees::people)
                .distinct()
                .map(person -> new Entry(person, id.value()));
    }

    @Override
    public Optional<Appointment> appointment(PersonId person, UUID event) {
        return interviews.attendedBy(person, new InterviewId(event)).map(this::appointment);
    }

    @Override
    public List<Appointment> appointments(PersonId person, Instant after) {
        return interviews.attendedBy(person, after).stream()
                .map(this::appointment)
                .toList();
    }

    /** By the opening's title alone: who looks over somebody's shoulder does not learn who applies. */
    Appointment appointment(Talk talk) {
        var title = messages.getMessage(
                "hiring.interview.appointment", new Object[] {talk.opening()}, LocaleContextHolder.getLocale());
        return talk.interview().appointment(title);
    }
}
