package app.trellis.training;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.calendar.CalendarFile;
import app.trellis.people.PersonId;
import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The files are read by a program other than the one that writes them. */
class SessionCalendarTests {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    static Stream<String> everyZone() {
        return ZoneId.getAvailableZoneIds().stream().sorted();
    }

    /** Rules change: the rules of 79 zones in a library of their own were once hours away from Java's. */
    @ParameterizedTest
    @MethodSource("everyZone")
    void calendarShowsTheMomentOfThePageInEachMonth(String zone) {
        for (var month = 0; month < 24; month++) {
            var starts = LocalDateTime.parse("2026-11-20T09:00").plusMonths(month);
            var details = form(starts, zone).toDetails(null);
            var event = event(session(details));
            assertThat(event.getDateStart().getValue().toInstant())
                    .as("%s in %s", starts, zone)
                    .isEqualTo(details.startsAt())
                    .isEqualTo(starts.atZone(ZoneId.of(zone)).toInstant());
            assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(details.endsAt());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Istanbul, 2027-01-20T09:00, 2027-01-20T06:00:00Z",
        "America/Sao_Paulo, 2027-01-15T09:00, 2027-01-15T12:00:00Z",
        "Europe/Berlin, 2027-03-26T09:00, 2027-03-26T08:00:00Z",
        "Europe/Berlin, 2027-03-29T09:00, 2027-03-29T07:00:00Z",
        "Asia/Manila, 2026-10-24T09:00, 2026-10-24T01:00:00Z"
    })
    void calendarShowsTheMomentThatWasTyped(String zone, LocalDateTime typed, Instant moment) {
        var event = event(session(form(typed, zone).toDetails(null)));
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(moment);
    }

    @Test
    void sessionInTheNightOfTheChangeLastsItsTrueHours() {
        var starts = LocalDateTime.parse("2026-10-25T01:00");
        var event = event(session(form(starts, "Europe/Berlin", 3).toDetails(null)));
        assertThat(Duration.between(
                        event.getDateStart().getValue().toInstant(),
                        event.getDateEnd().getValue().toInstant()))
                .isEqualTo(Duration.ofHours(4));
    }

    @Test
    void fileBearsOneNameForTheSessionAndSaysWhenItIsCancelled() {
        var session = session(details("Asia/Manila"));
        var event = event(session);
        assertThat(event.getUid().getValue()).isEqualTo(session.id() + "@trellis");
        assertThat(event.getSummary().getValue()).isEqualTo("Difficult, but kind");
        assertThat(event.getLocation().getValue()).isEqualTo("Room 3; second floor");
        assertThat(event.getStatus()).isNull();
        session.cancel(PersonId.random(), NOON.minusSeconds(60), "The trainer is ill.");
        assertThat(event(session).getStatus().isCancelled()).isTrue();
        assertThat(event(session).getUid()).isEqualTo(event.getUid());
    }

    private static SessionForm form(LocalDateTime starts, String zone) {
        return form(starts, zone, 2);
    }

    private static SessionForm form(LocalDateTime starts, String zone, int hours) {
        return new SessionForm(null, starts, starts.plusHours(hours), zone, "Room 3", null, 10, null, null);
    }

    private static SessionDetails details(String zone) {
        return new SessionDetails(NOON, NOON.plusSeconds(3600), zone, "Room 3; second floor", null, 10, NOON);
    }

    private static TrainingSession session(SessionDetails details) {
        return new TrainingSession(SessionId.random(), ProgramId.random(), details);
    }

    private static VEvent event(TrainingSession session) {
        var appointment = new Seat(session, "Difficult, but kind", null)
                .appointment(session.details().place());
        return Biweekly.parse(CalendarFile.of(appointment, "https://trellis.example", NOON))
                .first()
                .getEvents()
                .get(0);
    }
}
