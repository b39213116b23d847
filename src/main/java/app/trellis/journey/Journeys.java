package app.trellis.journey;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import app.trellis.people.PersonId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the features for the journey of a person: one statement for each of them, and one for what the person decided. */
@Component
@Transactional(readOnly = true)
class Journeys {

    private static final Comparator<JourneyEntry> LATEST_FIRST = comparing(JourneyEntry::day)
            .reversed()
            .thenComparing(JourneyEntry::kind)
            .thenComparing(JourneyEntry::title)
            .thenComparing(entry -> entry.key().id());

    private final List<JourneySource> sources;
    private final Showings showings;

    Journeys(List<JourneySource> sources, Showings showings) {
        this.sources = sources;
        this.showings = showings;
    }

    /** Everything, also what does not stand on the journey; the latest first. */
    List<ShownEntry> all(PersonId person) {
        var decided = showings.of(person);
        return entries(person, EnumSet.allOf(JourneyKind.class))
                .map(entry -> new ShownEntry(entry, showing(entry.key(), decided)))
                .toList();
    }

    /** What stands on the journey, the latest first. */
    List<JourneyEntry> of(PersonId person) {
        return all(person).stream()
                .filter(one -> one.showing().shown())
                .map(ShownEntry::entry)
                .toList();
    }

    Optional<ShownEntry> find(PersonId person, EntryKey key) {
        return entries(person, Set.of(key.kind()))
                .filter(entry -> entry.key().equals(key))
                .map(entry -> new ShownEntry(entry, showing(key, showings.of(person))))
                .findFirst();
    }

    /** Those of these entries that still exist and stand on the journey. */
    List<JourneyEntry> chosen(PersonId person, Set<EntryKey> keys) {
        return chosen(person, keys, showings.of(person));
    }

    /** What the person shows to colleagues. */
    List<JourneyEntry> toColleagues(PersonId person) {
        var decided = showings.of(person);
        var keys = decided.entrySet().stream()
                .filter(one ->
                        one.getKey().kind().isForColleagues() && one.getValue().toColleagues())
                .map(Map.Entry::getKey)
                .collect(toSet());
        return chosen(person, keys, decided);
    }

    private List<JourneyEntry> chosen(PersonId person, Set<EntryKey> keys, Map<EntryKey, Showing> decided) {
        return entries(person, keys.stream().map(EntryKey::kind).collect(toSet()))
                .filter(entry -> keys.contains(entry.key())
                        && showing(entry.key(), decided).shown())
                .toList();
    }

    /** Asks no feature that has none of these kinds. */
    private Stream<JourneyEntry> entries(PersonId person, Set<JourneyKind> kinds) {
        return sources.stream()
                .filter(source -> source.kinds().stream().anyMatch(kinds::contains))
                .flatMap(source -> source.of(person).stream())
                .sorted(LATEST_FIRST);
    }

    private static Showing showing(EntryKey key, Map<EntryKey, Showing> decided) {
        return decided.getOrDefault(key, Showing.atFirst(key.kind()));
    }
}
