package app.trellis.hiring;

import static java.util.Objects.requireNonNull;

import app.trellis.activity.Activity;
import app.trellis.calendar.Appointment;
import app.trellis.calendar.CalendarSource;
import app.trellis.hiring.InterviewActivity.InterviewRevised;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Staff staff;
    private final MessageSource messages;

    InterviewCalendar(Interviews interviews, Staff staff, MessageSource messages) {
        this.interviews = interviews;
        this.staff = staff;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "interview";
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
        return interviews
                .attendedBy(person, new InterviewId(event))
                .map(talk -> appointment(talk, person, staff.cards(List.of(talk.applicant()))));
    }

    @Override
    public List<Appointment> appointments(PersonId person, Instant after) {
        var talks = interviews.attendedBy(person, after);
        var applicants =
                staff.cards(talks.stream().map(Talk::applicant).distinct().toList());
        return talks.stream().map(talk -> appointment(talk, person, applicants)).toList();
    }

    Appointment appointment(Talk talk, PersonId reader, Map<PersonId, PersonCard> people) {
        var title = reader.equals(talk.applicant())
                ? text("hiring.interview.appointment", talk.opening())
                : text(
                        "hiring.interview.appointmentWith",
                        requireNonNull(people.get(talk.applicant())).name(),
                        talk.opening());
        return talk.interview().appointment(title);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
