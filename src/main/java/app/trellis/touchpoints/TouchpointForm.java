package app.trellis.touchpoints;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;

import app.trellis.clients.TouchpointLevel;
import app.trellis.directory.PickedPerson;
import app.trellis.forms.Labels;
import app.trellis.forms.WallClock;
import app.trellis.people.PersonId;
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
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A touchpoint as either side plans it.
 *
 * @param formId made when the form of a new one is first shown; see {@link app.trellis.forms.SentOnce}
 * @param starts as the clock in {@code zone} shows it
 * @param people who takes part, of both sides
 * @param colleague of the firm, who never took part before
 * @param version the version that the writer has seen; null for a new one
 */
@Labels("touchpoints.form")
record TouchpointForm(
        @Nullable UUID formId,
        @Nullable @NotNull TouchpointLevel level,
        @Nullable @NotNull LocalDateTime starts,

        @Nullable @NotNull @Min(5) @Max(1440) Integer minutes,

        @Nullable @NotBlank @Line(60) String zone,
        @Nullable @NotBlank @Line(500) String place,
        @Nullable List<PersonId> people,
        @Nullable PickedPerson colleague,
        @Nullable Long version) {

    static TouchpointForm empty(TouchpointLevel level, ZoneId zone, Collection<PersonId> people) {
        return new TouchpointForm(
                UUID.randomUUID(),
                level,
                null,
                usualMinutes(level),
                zone.getId(),
                null,
                List.copyOf(people),
                null,
                null);
    }

    /** {@code clock} is the zone by whose clock the start is shown where that of the touchpoint is not known any more. */
    static TouchpointForm of(Touchpoint touchpoint, ZoneId clock) {
        var details = touchpoint.details();
        var there = details.clockOr(clock);
        return new TouchpointForm(
                null,
                details.level(),
                there.at(details.startsAt()),
                details.minutes(),
                there.zone().getId(),
                details.place(),
                sorted(touchpoint.people()),
                null,
                touchpoint.edits().count());
    }

    private static int usualMinutes(TouchpointLevel level) {
        return switch (level) {
            case DELIVERY -> 45;
            case ACCOUNT -> 60;
            case STEERING -> 90;
        };
    }

    private static List<PersonId> sorted(Collection<PersonId> people) {
        return people.stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
    }

    /** The same with this person among those who take part, and room for one more. */
    TouchpointForm with(@Nullable PersonId person) {
        var all = new LinkedHashSet<>(chosen());
        if (person != null) all.add(person);
        return new TouchpointForm(formId, level, starts, minutes, zone, place, sorted(all), null, version);
    }

    public Set<PersonId> chosen() {
        return Stream.ofNullable(people)
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .collect(toCollection(LinkedHashSet::new));
    }

    /** What no single field can tell. {@code before} is null for a new one. */
    void check(Errors errors, Instant now, @Nullable TouchpointDetails before) {
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

    /** Only for a form without errors. {@code before} is null for a new one. */
    TouchpointDetails toDetails(@Nullable TouchpointDetails before) {
        var startsAt = startsAt(clock(), before);
        return new TouchpointDetails(
                requireNonNull(level),
                startsAt,
                startsAt.plus(Duration.ofMinutes(requireNonNull(minutes))),
                clock().zone().getId(),
                requireNonNull(place));
    }

    private Instant startsAt(WallClock there, @Nullable TouchpointDetails before) {
        return there.moment(requireNonNull(starts), before == null ? null : before.startsAt());
    }

    private WallClock clock() {
        return WallClock.in(zone).orElseThrow();
    }
}
