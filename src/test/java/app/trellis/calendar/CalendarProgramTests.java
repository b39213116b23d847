package app.trellis.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.Journey;
import app.trellis.Visit;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The calendar of a second program, ical.js 2.2.1, as it becomes by the files of mails, of the feed and of downloads. */
@Journey
class CalendarProgramTests {

    private static final Instant TODAY = Instant.parse("2026-11-28T09:00:00Z");
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final String ROOT = "https://trellis.example";

    /** A program takes a file by the rules of RFC 5546, 2.1.5: the higher number, or the later of two that are equal. */
    private static final String PROGRAM = """
            async source => {
              const ICAL = (await import('data:text/javascript;base64,' + btoa(unescape(encodeURIComponent(source))))).default;
              ICAL.design.strict = true;
              const held = new Map();
              window.take = text => {
                const calendar = new ICAL.Component(ICAL.parse(text));
                const method = calendar.getFirstPropertyValue('method');
                for (const component of calendar.getAllSubcomponents('vevent')) {
                  const event = new ICAL.Event(component);
                  const stamp = component.getFirstPropertyValue('dtstamp').toJSDate();
                  const before = held.get(event.uid);
                  const isOlder = before && (event.sequence < before.sequence
                    || event.sequence === before.sequence && stamp < before.stamp);
                  if (isOlder) continue;
                  if (method && component.getAllProperties('attendee').length !== 1) throw new Error('one attendee');
                  if (method && !component.getFirstPropertyValue('organizer')) throw new Error('an organizer');
                  const status = component.getFirstPropertyValue('status');
                  if ((method === 'CANCEL') !== (status === 'CANCELLED') && method) throw new Error('method and status');
                  held.set(event.uid, {sequence: event.sequence, stamp, status, summary: event.summary,
                    start: event.startDate.toJSDate().toISOString(), location: event.location});
                }
              };
              window.shown = () => [...held.values()].filter(event => event.status !== 'CANCELLED')
                .map(event => [event.start, event.location, event.summary].join(' ')).sort().join(', ');
            }""";

    private final UUID id = UUID.randomUUID();

    private Page program;
    private Instant written = TODAY;
    private Appointment told;
    private long revision;

    @BeforeEach
    void untold() {
        told = null;
        revision = 1;
    }

    @Test
    void followsWhatHappensToASeat(Visit visit) throws IOException {
        opens(visit);
        tell(at(NOON, "Room 3"));
        assertThat(shown()).isEqualTo("2026-12-01T12:00:00.000Z Room 3 Excel");
        tell(at(NOON.plusSeconds(3600), "Room 3"));
        assertThat(shown()).as("moved").isEqualTo("2026-12-01T13:00:00.000Z Room 3 Excel");
        tell(at(NOON, "Room 3"));
        assertThat(shown()).as("moved back").isEqualTo("2026-12-01T12:00:00.000Z Room 3 Excel");
        tell(at(NOON, "Room 4, second floor; “Tejo”"));
        assertThat(shown()).as("another room").isEqualTo("2026-12-01T12:00:00.000Z Room 4, second floor; “Tejo” Excel");
        tell(null);
        assertThat(shown()).as("seat given up").isEmpty();
        tell(at(NOON, "Room 4"));
        assertThat(shown()).as("back").isEqualTo("2026-12-01T12:00:00.000Z Room 4 Excel");
        tell(at(NOON, "Room 4").with(revision, true));
        assertThat(shown()).as("cancelled").isEmpty();
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void cancellingOneLeavesTheOthers(Visit visit) throws IOException {
        opens(visit);
        var other = new Appointment(
                UUID.randomUUID(),
                1,
                NOON.plusSeconds(86_400),
                NOON.plusSeconds(90_000),
                "UTC",
                "SQL",
                "",
                "/x",
                false);
        take(message(other));
        tell(at(NOON, "Room 3"));
        tell(at(NOON, "Room 3").with(revision, true));
        assertThat(shown()).isEqualTo("2026-12-02T12:00:00.000Z  SQL");
        take(message(other.with(2, true)));
        assertThat(shown()).as("all").isEmpty();
    }

    @Test
    void olderMailThatArrivesLateChangesNothing(Visit visit) throws IOException {
        opens(visit);
        var first = message(at(NOON, "Room 3"));
        tell(at(NOON, "Room 3"));
        tell(at(NOON.plusSeconds(3600), "Room 3"));
        take(first);
        assertThat(shown()).isEqualTo("2026-12-01T13:00:00.000Z Room 3 Excel");
        tell(null);
        take(first);
        assertThat(shown()).as("given up").isEmpty();
    }

    @Test
    void downloadedFileAndMailsReplaceOneAnother(Visit visit) throws IOException {
        opens(visit);
        var looked = new Appointment(id, 0, NOON, NOON.plusSeconds(3600), "UTC", "Excel", "Room 3", "/x", false);
        take(CalendarFile.of(looked, ROOT, TODAY));
        tell(at(NOON, "Room 3"));
        take(CalendarFile.of(at(NOON, "Room 3"), ROOT, written));
        tell(at(NOON.plusSeconds(3600), "Room 3"));
        assertThat(shown()).isEqualTo("2026-12-01T13:00:00.000Z Room 3 Excel");
        take(CalendarFile.feed(List.of(told), ROOT, written.plusSeconds(1)));
        assertThat(shown()).isEqualTo("2026-12-01T13:00:00.000Z Room 3 Excel");
    }

    private void opens(Visit visit) throws IOException {
        program = visit.page();
        program.evaluate(PROGRAM, new ClassPathResource("ical.min.js").getContentAsString(StandardCharsets.UTF_8));
    }

    private Appointment at(Instant starts, String place) {
        return new Appointment(
                id, revision, starts, starts.plusSeconds(3600), "UTC", "Excel", place, "/training/1", false);
    }

    /** What is true from now on; null where it is none of the reader's any longer. */
    private void tell(Appointment now) {
        var change = CalendarChange.between(told, now, TODAY).orElseThrow();
        told = change.appointment();
        take(message(told));
        revision++;
    }

    private String message(Appointment appointment) {
        written = written.plus(Duration.ofMinutes(1));
        return CalendarFile.message(
                appointment, ROOT + appointment.href(), written, "trellis@harborpoint.example", "amara@example.org");
    }

    private void take(String file) {
        program.evaluate("text => window.take(text)", file);
    }

    private String shown() {
        return (String) program.evaluate("() => window.shown()");
    }
}
