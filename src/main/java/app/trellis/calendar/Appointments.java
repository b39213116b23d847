package app.trellis.calendar;

import app.trellis.activity.Activity;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The appointments of people, from all sources together. */
@Component
class Appointments {

    private final List<CalendarSource> sources;

    Appointments(List<CalendarSource> sources) {
        this.sources = sources;
    }

    boolean canBeChangedBy(Activity happened) {
        return sources.stream().anyMatch(source -> concerns(source, happened));
    }

    Stream<CalendarSource.Entry> changedBy(Activity happened) {
        return sources.stream()
                .filter(source -> concerns(source, happened))
                .flatMap(source -> source.changedBy(happened));
    }

    private static boolean concerns(CalendarSource source, Activity happened) {
        return source.of().stream().anyMatch(kind -> kind.isInstance(happened));
    }

    Optional<Known> find(PersonId person, UUID event) {
        return sources.stream()
                .flatMap(source ->
                        source.appointment(person, event).stream().map(found -> new Known(source.kind(), found)))
                .findFirst();
    }

    /** All that end after the moment and take place, the earliest first. */
    List<Known> of(PersonId person, Instant after) {
        return sources.stream()
                .flatMap(source ->
                        source.appointments(person, after).stream().map(found -> new Known(source.kind(), found)))
                .sorted(Comparator.comparing(
                                (Known known) -> known.appointment().startsAt())
                        .thenComparing(known -> known.appointment().id()))
                .toList();
    }
}
