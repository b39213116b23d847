package app.trellis.training;

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
 * A session as HR writes it; all times as the clock in {@code zone} shows them.
 *
 * @param formId made when the form of a new session is first shown; see {@link app.trellis.forms.SentOnce}
 * @param deadline empty for the start
 * @param version the version that the writer has seen; null for a new one
 */
@Labels("training.session.form")
record SessionForm(
        @Nullable UUID formId,
        @Nullable @NotNull LocalDateTime starts,
        @Nullable @NotNull LocalDateTime ends,
        @Nullable @NotBlank @Line(60) String zone,
        @Nullable @NotBlank @Line(500) String place,
        @Nullable @Line(200) String trainer,

        @Nullable @NotNull @Min(1) @Max(SessionDetails.MOST_SEATS)
        Integer seats,

        @Nullable LocalDateTime deadline,
        @Nullable Long version) {

    private static final Duration LONGEST = Duration.ofDays(60);

    static SessionForm empty(ZoneId zone) {
        return new SessionForm(UUID.randomUUID(), null, null, zone.getId(), null, null, 12, null, null);
    }

    /** {@code clock} is the zone by whose clock the times are shown where that of the session is not known any more. */
    static SessionForm of(TrainingSession session, ZoneId clock) {
        return of(null, session, clock, 0, session.edits().count());
    }

    /** The same session a week later, to be written as another. */
    static SessionForm copy(TrainingSession session, ZoneId clock) {
        return of(UUID.randomUUID(), session, clock, 7, null);
    }

    private static SessionForm of(
            @Nullable UUID formId, TrainingSession session, ZoneId clock, int daysLater, @Nullable Long version) {
        var details = session.details();
        var there = details.clockOr(clock);
        var starts = there.at(details.startsAt()).plusDays(daysLater);
        var deadline = there.at(details.deadline()).plusDays(daysLater);
        return new SessionForm(
                formId,
                starts,
                there.at(details.endsAt()).plusDays(daysLater),
                there.zone().getId(),
                details.place(),
                details.trainer(),
                details.seats(),
                deadline.equals(starts) ? null : deadline,
                version);
    }

    /** What no single field can tell. {@code before} is null for a new session. */
    void check(Errors errors, Instant now, @Nullable TrainingSession before) {
        if (before != null && !before.canBeRevised()) errors.reject("training.refused.change.cancelled");
        var there = WallClock.in(zone, "zone", errors);
        if (there == null) return;
        there.refuseSkipped("starts", starts, errors);
        there.refuseSkipped("ends", ends, errors);
        there.refuseSkipped("deadline", deadline, errors);
        if (starts == null || ends == null || errors.hasFieldErrors("starts") || errors.hasFieldErrors("ends")) return;
        // Compared as moments: an hour that a change of the clock repeats is an hour between.
        var was = before == null ? null : before.details();
        var startsAt = there.moment(starts, was == null ? null : was.startsAt());
        var endsAt = there.moment(ends, was == null ? null : was.endsAt());
        if (!endsAt.isAfter(startsAt)) errors.rejectValue("ends", "training.session.form.endsBeforeStart");
        else if (Duration.between(startsAt, endsAt).compareTo(LONGEST) > 0)
            errors.rejectValue("ends", "training.session.form.tooLong");
        if (deadline != null
                && there.moment(deadline, was == null ? null : was.deadline()).isAfter(startsAt))
            errors.rejectValue("deadline", "training.session.form.deadlineAfterStart");
        there.refusePast("starts", starts, now, was == null ? null : was.startsAt(), errors);
        if (before != null && seats != null && seats < before.taken())
            errors.rejectValue("seats", "training.session.form.fewerThanTaken", new Object[] {before.taken()}, null);
    }

    /** A time of this form that the clock shows twice that night; null for none. Only for a form without errors. */
    @Nullable
    LocalTime twice() {
        return clock().twice(starts, ends, deadline);
    }

    private WallClock clock() {
        return WallClock.in(zone).orElseThrow();
    }

    /** Only for a form without errors. {@code before} is null for a new session. */
    SessionDetails toDetails(@Nullable SessionDetails before) {
        var there = clock();
        var startsAt = there.moment(requireNonNull(starts), before == null ? null : before.startsAt());
        return new SessionDetails(
                startsAt,
                there.moment(requireNonNull(ends), before == null ? null : before.endsAt()),
                there.zone().getId(),
                requireNonNull(place),
                trainer,
                requireNonNull(seats),
                deadline == null ? startsAt : there.moment(deadline, before == null ? null : before.deadline()));
    }
}
