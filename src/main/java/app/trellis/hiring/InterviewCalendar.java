package app.trellis.hiring;

import app.trellis.activity.Activity;
import app.trellis.calendar.Appointment;
import app.trellis.calendar.CalendarSource;
import app.trellis.hiring.InterviewActivity.InterviewRevised;
import app.trellis.openings.OpeningActivity.OpeningRevised;
import app.trellis.people.PersonId;
import java.time.Clock;
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
    private final Clock clock;

    InterviewCalendar(Interviews interviews, MessageSource messages, Clock clock) {
        this.interviews = interviews;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "interview";
    }

    @Override
    public Set<Class<? extends Activity>> of() {
        return Set.of(InterviewActivity.class, OpeningRevised.class);
    }

    @Override
    public Stream<Entry> changedBy(Activity happened) {
        if (happened instanceof OpeningRevised revised && revised.changesHiringManager()) return handedOver(revised);
        if (!(happened instanceof InterviewActivity change)) return Stream.empty();
        if (change instanceof InterviewRevised revised && !revised.moved()) return Stream.empty();
        var id = change.interview();
        return interviews.attendees(id).stream()
                .flatMap(Attendees::people)
                .distinct()
                .map(person -> new Entry(person, id.value()));
    }

    /** To the calendar of another hiring manager, from that of who was there before: the former one, or who planned it. */
    private Stream<Entry> handedOver(OpeningRevised revised) {
        return interviews.attendees(revised.opening(), clock.instant()).stream()
                .flatMap(attendees -> Stream.of(
                                attendees.people(),
                                Stream.of(attendees.plannedBy()),
                                Stream.ofNullable(revised.hiringManagerBefore()))
                        .flatMap(people -> people)
                        .distinct()
                        .map(person -> new Entry(person, attendees.interview().value())));
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
