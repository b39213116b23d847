package app.trellis.hiring;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;

class InterviewFormTests {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // The clock of the place counts: it is 20:00 in Manila, and 07:00 in New York.
        "2026-12-01T20:00, Asia/Manila, starts, web.startsInThePast",
        "2026-12-01T20:01, Asia/Manila, , ",
        "2026-12-01T07:00, America/New_York, starts, web.startsInThePast",
        "2026-12-01T07:01, America/New_York, , ",
        "2027-03-28T02:30, Europe/Berlin, starts, web.zone.skipped",
        "2026-12-02T09:00, Mars/Base, zone, web.zone.unknown",
        "2026-12-02T09:00, , zone, web.zone.unknown"
    })
    void startIsATimeToComeByTheClockOfThePlace(
            LocalDateTime starts, @Nullable String zone, @Nullable String field, @Nullable String problem) {
        var errors = check(form(starts, zone, 45), null);
        if (field == null) assertThat(errors.hasErrors()).isFalse();
        else assertThat(errors.getFieldError(field).getCode()).isEqualTo(problem);
    }

    @Test
    void interviewThatHasBegunKeepsItsStartWhileTheRoomIsCorrected() {
        var started = NOW.minus(Duration.ofMinutes(5));
        var form = InterviewForm.of(interview(started), ZoneId.of("UTC"));
        assertThat(check(form, interview(started).details()).hasErrors()).isFalse();
    }

    @Test
    void ofAStartThatComesTwiceTheFirstCountsAndTheLengthIsTrue() {
        var form = form(LocalDateTime.parse("2027-10-31T02:30"), "Europe/Berlin", 90);
        assertThat(form.twice()).isEqualTo(LocalTime.parse("02:30"));
        var details = form.toDetails(null);
        assertThat(details.startsAt()).isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
        assertThat(details.minutes()).isEqualTo(90);
    }

    @Test
    void whatIsNotChangedStaysTheMomentItWas() {
        var second = interview(Instant.parse("2027-10-31T01:30:00Z"));
        assertThat(InterviewForm.of(second, ZoneId.of("UTC")).toDetails(second.details()))
                .isEqualTo(second.details());
    }

    private static Interview interview(Instant starts) {
        var details = new InterviewDetails(starts, starts.plusSeconds(2700), "Europe/Berlin", "Room 3", null);
        var hana = new PersonId(UUID.randomUUID());
        return new Interview(InterviewId.random(), ApplicationId.random(), details, hana, NOW);
    }

    private static InterviewForm form(LocalDateTime starts, @Nullable String zone, int minutes) {
        return new InterviewForm(null, starts, minutes, zone, "Room 3", null, null);
    }

    private static Errors check(InterviewForm form, @Nullable InterviewDetails before) {
        var errors = new BeanPropertyBindingResult(form, "form");
        form.check(errors, NOW, before);
        return errors;
    }
}
