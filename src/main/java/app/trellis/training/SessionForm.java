package app.trellis.training;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
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
record SessionForm(
        @Nullable UUID formId,
        @Nullable @NotNull LocalDateTime starts,
        @Nullable @NotNull LocalDateTime ends,
        @Nullable @NotBlank @Size(max = 60) String zone,
        @Nullable @NotBlank @Size(max = 500) String place,
        @Nullable @Size(max = 200) String trainer,

        @Nullable @NotNull @Min(1) @Max(SessionDetails.MOST_SEATS)
        Integer seats,

        @Nullable LocalDateTime deadline,
        @Nullable Long version) {

    private static final Duration LONGEST = Duration.ofDays(60);

    static SessionForm empty(ZoneId zone) {
        return new SessionForm(UUID.randomUUID(), null, null, zone.getId(), null, null, 12, null, null);
    }

    static SessionForm of(TrainingSession session) {
        return of(null, session, 0, session.edits().count());
    }

    /** The same session a week later, to be written as another. */
    static SessionForm copy(TrainingSession session) {
        return of(UUID.randomUUID(), session, 7, null);
    }

    private static SessionForm of(
            @Nullable UUID formId, TrainingSession session, int daysLater, @Nullable Long version) {
        var details = session.details();
        var zone = ZoneId.of(details.zone());
        var starts = there(details.startsAt(), zone, daysLater);
        var deadline = there(details.deadline(), zone, daysLater);
        return new SessionForm(
                formId,
                starts,
                there(details.endsAt(), zone, daysLater),
                details.zone(),
                details.place(),
                details.trainer(),
                details.seats(),
                deadline.equals(starts) ? null : deadline,
                version);
    }

    private static LocalDateTime there(Instant instant, ZoneId zone, int daysLater) {
        return instant.atZone(zone).toLocalDateTime().plusDays(daysLater);
    }

    /** What no single field can tell. {@code before} is null for a new session. */
    void check(Errors errors, Instant now, @Nullable TrainingSession before) {
        if (before != null && before.isCancelled()) errors.reject("training.refused.change.cancelled");
        var there = zoneId();
        if (there == null) {
            if (!errors.hasFieldErrors("zone")) errors.rejectValue("zone", "training.session.form.unknownZone");
            return;
        }
        if (starts == null || ends == null) return;
        // Compared as moments: an hour that a change of the clock leaves out or repeats is no hour between.
        var startsAt = starts.atZone(there).toInstant();
        var endsAt = ends.atZone(there).toInstant();
        if (!endsAt.isAfter(startsAt)) errors.rejectValue("ends", "training.session.form.endsBeforeStart");
        else if (Duration.between(startsAt, endsAt).compareTo(LONGEST) > 0)
            errors.rejectValue("ends", "training.session.form.tooLong");
        if (deadline != null && deadline.atZone(there).toInstant().isAfter(startsAt))
            errors.rejectValue("deadline", "training.session.form.deadlineAfterStart");
        if (!startsAt.isAfter(now)
                && (before == null || !before.details().startsAt().equals(startsAt)))
            errors.rejectValue("starts", "training.session.form.startsInThePast");
        if (before != null && seats != null && seats < before.taken())
            errors.rejectValue("seats", "training.session.form.fewerThanTaken", new Object[] {before.taken()}, null);
    }

    private @Nullable ZoneId zoneId() {
        return zone(zone).orElse(null);
    }

    /** The zone of this name, as one writes it here. */
    static Optional<ZoneId> zone(@Nullable String name) {
        return Optional.ofNullable(name)
                .map(String::strip)
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of);
    }

    /** Only for a form without errors. */
    SessionDetails toDetails() {
        var there = requireNonNull(zoneId());
        var from = requireNonNull(starts);
        return new SessionDetails(
                from.atZone(there).toInstant(),
                requireNonNull(ends).atZone(there).toInstant(),
                there.getId(),
                requireNonNull(place),
                trainer,
                requireNonNull(seats),
                requireNonNullElse(deadline, from).atZone(there).toInstant());
    }
}
