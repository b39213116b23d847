package app.trellis.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.activity.Activity;
import app.trellis.mail.Letter;
import app.trellis.mail.Letter.Paragraph;
import app.trellis.mail.Outbox;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.context.event.ApplicationEvents;

/** Writes the mails about calendars that a test's activities lead to; without a commit, as a test takes all back. */
@Component
class CalendarPost {

    private record Waiting(UUID id, UUID personId, UUID about) {}

    private record Sent(PersonId to, Letter letter) {}

    private final Appointments appointments;
    private final Outbox outbox;
    private final CalendarMail writer;
    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarPost(Appointments appointments, Outbox outbox, CalendarMail writer, JdbcClient jdbc, Clock clock) {
        this.appointments = appointments;
        this.outbox = outbox;
        this.writer = writer;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The listener hears of all that has happened in the test, again of what it has heard before. */
    void hear(ApplicationEvents events) {
        events.stream(Activity.class).forEach(new CalendarListener(appointments, outbox, clock)::on);
    }

    /** What is written to each person of all that waits then. */
    Map<PersonId, List<Letter>> sent(ApplicationEvents events) {
        hear(events);
        return jdbc
                .sql("DELETE FROM mail WHERE kind = 'calendar' RETURNING id, person_id, about")
                .query(Waiting.class)
                .list()
                .stream()
                .flatMap(mail -> {
                    var to = new PersonId(mail.personId());
                    return writer.write(mail.id(), to, mail.about()).stream().map(letter -> new Sent(to, letter));
                })
                .collect(groupingBy(Sent::to, mapping(Sent::letter, toList())));
    }

    /** The only one. */
    Letter letterTo(CurrentPerson person, ApplicationEvents events) {
        var letters = sent(events).getOrDefault(person.id(), List.of());
        assertThat(letters).hasSize(1);
        return letters.get(0);
    }

    static String text(Letter letter) {
        return letter.paragraphs().stream().map(Paragraph::text).collect(joining("\n"));
    }

    static VEvent event(Letter letter) {
        assertThat(letter.calendar()).isNotNull();
        var calendar = Biweekly.parse(letter.calendar().file()).first();
        assertThat(calendar.getEvents()).hasSize(1);
        return calendar.getEvents().get(0);
    }
}
