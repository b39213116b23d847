package app.trellis.training;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.people.PersonId;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionCalendarTests {

    private static final ZoneId MANILA = ZoneId.of("Asia/Manila");

    /** Summer time ends in Berlin on 25 October 2026 at 03:00, and begins on 28 March 2027 at 02:00. Manila has none. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-10-23T09:00, 2026-10-23T15:00",
        "Europe/Berlin, 2026-10-26T09:00, 2026-10-26T16:00",
        "Europe/Berlin, 2027-03-26T09:00, 2027-03-26T16:00",
        "Europe/Berlin, 2027-03-29T09:00, 2027-03-29T15:00",
        "Asia/Manila, 2026-10-24T09:00, 2026-10-24T09:00"
    })
    void readersInBerlinAndManilaMeetAtTheSameMoment(String zone, LocalDateTime there, LocalDateTime inManila)
            throws Exception {
        var starts = there.atZone(ZoneId.of(zone)).toInstant();

        var event = event(session(starts, starts.plus(Duration.ofHours(2)), zone));

        var read = (ZonedDateTime) event.getDateTimeStart().getDate();
        assertThat(read.toInstant()).isEqualTo(starts);
        assertThat(read.withZoneSameInstant(MANILA).toLocalDateTime()).isEqualTo(inManila);
    }

    @Test
    void sessionAcrossTheChangeLastsItsTrueHours() throws Exception {
        var starts = LocalDateTime.parse("2026-10-25T01:00")
                .atZone(ZoneId.of("Europe/Berlin"))
                .toInstant();
        var event = event(session(starts, starts.plus(Duration.ofHours(4)), "Europe/Berlin"));
        var read = (ZonedDateTime) event.getEndDate().orElseThrow().getDate();
        assertThat(read.toInstant()).isEqualTo(starts.plus(Duration.ofHours(4)));
        assertThat(read.toLocalDateTime()).isEqualTo(LocalDateTime.parse("2026-10-25T04:00"));
    }

    @Test
    void fileBringsTheRulesOfTheZoneAndOneNameForTheSession() {
        var session =
                session(Instant.parse("2026-12-01T08:00:00Z"), Instant.parse("2026-12-01T10:00:00Z"), "Europe/Berlin");
        var file = file(session);
        assertThat(file)
                .contains("BEGIN:VTIMEZONE", "DTSTART;TZID=Europe/Berlin:20261201T090000")
                .contains("UID:" + session.id() + "@trellis")
                .contains("SUMMARY:Difficult\\, but kind", "LOCATION:Room 3\\; second floor")
                .doesNotContain("STATUS:CANCELLED");
        session.cancel(PersonId.random(), Instant.parse("2026-11-30T10:00:00Z"), "The trainer is ill.");
        assertThat(file(session)).contains("STATUS:CANCELLED", "UID:" + session.id());
    }

    /** Else a calendar would not find the rules, and guess. Some names are older ones of another. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "Asia/Manila",
                "Asia/Calcutta",
                "Asia/Kolkata",
                "America/New_York",
                "US/Pacific",
                "Etc/UTC"
            })
    void rulesBearTheNameThatTheTimesPointTo(String zone) throws Exception {
        var starts = Instant.parse("2026-12-01T08:00:00Z");
        var calendar =
                new CalendarBuilder().build(new StringReader(file(session(starts, starts.plusSeconds(60), zone))));
        var event = (VEvent) calendar.getComponent(Component.VEVENT).orElseThrow();
        var rules = (VTimeZone) calendar.getComponent(Component.VTIMEZONE).orElseThrow();
        assertThat(event.getDateTimeStart()
                        .getParameter(Parameter.TZID)
                        .orElseThrow()
                        .getValue())
                .isEqualTo(rules.getTimeZoneId().getValue());
    }

    private static TrainingSession session(Instant starts, Instant ends, String zone) {
        return new TrainingSession(
                SessionId.random(),
                ProgramId.random(),
                new SessionDetails(starts, ends, zone, "Room 3; second floor", null, 10, starts));
    }

    private static String file(TrainingSession session) {
        var program = new TrainingProgram(
                ProgramId.random(),
                null,
                Teaching.details("Difficult, but kind", TrainingKind.CLASSROOM),
                PersonId.random(),
                Instant.parse("2026-01-01T00:00:00Z"));
        return SessionCalendar.of(program, session, "https://trellis.example/trainings/1");
    }

    private static VEvent event(TrainingSession session) throws IOException, ParserException {
        var calendar = new CalendarBuilder().build(new StringReader(file(session)));
        return (VEvent) calendar.getComponent(Component.VEVENT).orElseThrow();
    }
}
