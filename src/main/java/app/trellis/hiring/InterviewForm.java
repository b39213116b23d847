package app.trellis.hiring;

import static java.util.Objects.requireNonNull;

import app.trellis.forms.Labels;
import app.trellis.forms.WallClock;
import app.trellis.text.Line;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * An interview as the hiring team writes it.
 *
 * @param formId made when the form of a new interview is first shown; see {@link app.trellis.forms.SentOnce}
 * @param starts as the clock in {@code zone} shows it
 * @param version the version that the writer has seen; null for a new one
 */
@Labels("hiring.interview")
record InterviewForm(
        @Nullable UUID formId,
        @Nullable @NotNull LocalDateTime starts,

        @Nullable @NotNull @Min(5) @Max(1440) Integer minutes,

        @Nullable @NotBlank @Line(60) String zone,
        @Nullable @NotBlank @Line(500) String place,
        @Nullable @Line(500) String note,
        @Nullable Long version) {

    static InterviewForm empty(ZoneId zone) {
        return new InterviewForm(UUID.randomUUID(), null, 45, zone.getId(), null, null, null);
    }

    /** {@code clock} is the zone by whose clock the start is shown where that of the interview is not known any more. */
    static InterviewForm of(Interview interview, ZoneId clock) {
        var details = interview.details();
        var there = details.clockOr(clock);
        return new InterviewForm(
                null,
                there.at(details.startsAt()),
                details.minutes(),
                there.zone().getId(),
                details.place(),
                details.note(),
                interview.edits().count());
    }

    /** What no single field can tell. {@code before} is null for a new interview. */
    void check(Errors errors, Instant now, @Nullable InterviewDetails before) {
        var there = WallClock.in(zone, "zone", errors);
        if (there == null) return;
        there.refuseSkipped("starts", starts, errors);
        there.refusePast("starts", starts, now, before == null ? null : before.startsAt(), errors);
    }

    /** The start where the clock shows it twice that night; else null. Only for a form without errors. */
    @Nullable
    LocalTime twice() {
        return clock().twice(starts);
    }

    /** Only for a form without errors. {@code before} is null for a new interview. */
    InterviewDetails toDetails(@Nullable InterviewDetails before) {
        var startsAt = startsAt(clock(), before);
        return new InterviewDetails(
                startsAt,
                startsAt.plus(Duration.ofMinutes(requireNonNull(minutes))),
                clock().zone().getId(),
                requireNonNull(place),
                note);
    }

    private Instant startsAt(WallClock there, @Nullable InterviewDetails before) {
        return there.moment(requireNonNull(starts), before == null ? null : before.startsAt());
    }

    private WallClock clock() {
        return WallClock.in(zone).orElseThrow();
    }
}
