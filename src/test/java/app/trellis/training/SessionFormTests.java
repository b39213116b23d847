package app.trellis.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;

/** Times as a clock shows them: some nights it leaves an hour out, or shows it twice. */
class SessionFormTests {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "starts, 2027-03-28T02:30, 2027-03-28T12:00, , Europe/Berlin",
        "ends, 2027-03-27T22:00, 2027-03-28T02:30, , Europe/Berlin",
        "deadline, 2027-03-28T09:00, 2027-03-28T12:00, 2027-03-28T02:00, Europe/Berlin",
        "starts, 2027-03-14T02:59, 2027-03-14T12:00, , America/New_York",
        // At midnight, by half an hour, and where the night of the change is another one.
        "starts, 2027-09-05T00:30, 2027-09-05T12:00, , America/Santiago",
        "starts, 2027-10-03T02:15, 2027-10-03T12:00, , Australia/Lord_Howe",
        "starts, 2027-04-30T00:30, 2027-04-30T12:00, , Africa/Cairo"
    })
    void timeThatNoClockShowsIsRefusedAtItsField(
            String field, LocalDateTime starts, LocalDateTime ends, @Nullable LocalDateTime deadline, String zone) {
        var errors = check(form(starts, ends, deadline, zone), null);
        assertThat(errors.getFieldErrors()).hasSize(1);
        assertThat(errors.getFieldError(field).getCode()).isEqualTo("web.zone.skipped");
    }

    @Test
    void reasonNamesTheTimesBetweenWhichTheClockJumps() {
        var form = form(
                LocalDateTime.parse("2027-03-28T02:30"),
                LocalDateTime.parse("2027-03-28T12:00"),
                null,
                "Europe/Berlin");
        assertThat(check(form, null).getFieldError("starts").getArguments())
                .containsExactly("02:30", "Europe/Berlin", "02:00", "03:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-28T01:59, 2027-03-28T03:00, Europe/Berlin",
        "2027-10-31T02:30, 2027-10-31T03:30, Europe/Berlin",
        "2027-03-28T02:30, 2027-03-28T04:30, Asia/Manila",
        "2027-01-20T09:00, 2027-01-20T10:00, Europe/Istanbul"
    })
    void timeThatAClockShowsIsTaken(LocalDateTime starts, LocalDateTime ends, String zone) {
        assertThat(check(form(starts, ends, null, zone), null).hasErrors()).isFalse();
    }

    @Test
    void ofATimeThatComesTwiceTheFirstCounts() {
        var form = form(
                LocalDateTime.parse("2027-10-31T02:30"),
                LocalDateTime.parse("2027-10-31T04:00"),
                null,
                "Europe/Berlin");
        assertThat(form.twice()).isEqualTo(LocalTime.parse("02:30"));
        var details = form.toDetails(null);
        assertThat(details.startsAt()).isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
        assertThat(Duration.between(details.startsAt(), details.endsAt())).isEqualTo(Duration.ofMinutes(150));
    }

    @Test
    void onAnyOtherDayNoTimeComesTwice() {
        var form = form(
                LocalDateTime.parse("2027-10-30T02:30"),
                LocalDateTime.parse("2027-10-30T04:00"),
                null,
                "Europe/Berlin");
        assertThat(form.twice()).isNull();
    }

    /** The second 02:30, which nobody can type, is no other time because somebody corrects the room. */
    @Test
    void whatIsNotChangedStaysTheMomentItWas() {
        var second = Instant.parse("2027-10-31T01:30:00Z");
        var details = new SessionDetails(second, second.plusSeconds(5400), "Europe/Berlin", "Room 3", null, 9, second);
        var session = new TrainingSession(SessionId.random(), ProgramId.random(), details);
        var form = SessionForm.of(session, BERLIN);
        assertThat(check(form, session).hasErrors()).isFalse();
        assertThat(form.toDetails(details)).isEqualTo(details);
    }

    /** Rows outlive names of zones: the moments stay, and are told by a clock that is known. */
    @Test
    void sessionInAZoneThatJavaDoesNotKnowAnyMoreIsWrittenByTheCompanysClock() {
        var starts = Instant.parse("2027-01-20T08:00:00Z");
        var details = new SessionDetails(starts, starts.plusSeconds(60), "US/Pacific-New", "Room 3", null, 9, starts);
        var session = new TrainingSession(SessionId.random(), ProgramId.random(), details);
        var form = SessionForm.of(session, BERLIN);
        assertThat(form.zone()).isEqualTo("Europe/Berlin");
        assertThat(form.starts()).isEqualTo("2027-01-20T09:00");
        assertThat(form.toDetails(details).startsAt()).isEqualTo(starts);
    }

    private static SessionForm form(
            LocalDateTime starts, LocalDateTime ends, @Nullable LocalDateTime deadline, String zone) {
        return new SessionForm(null, starts, ends, zone, "Room 3", null, 10, deadline, null);
    }

    private static Errors check(SessionForm form, @Nullable TrainingSession before) {
        var errors = new BeanPropertyBindingResult(form, "form");
        form.check(errors, NOW, before);
        return errors;
    }
}
