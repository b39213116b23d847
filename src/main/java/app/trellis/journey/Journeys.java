package app.trellis.journey;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import app.trellis.people.PersonId;
import app.trellis.text.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the journey of a person, each time in one statement; the latest comes first. */
@Component
@Transactional(readOnly = true)
class Journeys {

    /** Nobody’s career is longer; a limit all the same. */
    private static final int MOST = 2_000;

    private static final int LONGEST_TITLE = 120;

    private static final String NEWEST_FIRST = " ORDER BY day DESC, kind, title, id";

    /**
     * On an entry {@code e} and what its owner said of it {@code s}. The kinds are no parameter, so that PostgreSQL sees
     * which features show nothing by themselves, and reads of those only what was chosen.
     */
    private static final String SHOWN = Stream.of(JourneyKind.values())
            .filter(JourneyKind::isByItself)
            .map(kind -> "'" + kind + "'")
            .collect(joining(", ", "(s.shown OR s.shown IS NULL AND e.kind IN (", "))"));

    private final List<JourneySource> sources;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String latest;

    Journeys(List<JourneySource> sources, JdbcClient jdbc, Clock clock) {
        this.sources = sources;
        this.jdbc = jdbc;
        this.clock = clock;
        this.latest = latest();
    }

    /** Everything, also what does not stand on the journey. */
    List<ShownEntry> all(PersonId person) {
        return read(person, EnumSet.allOf(JourneyKind.class));
    }

    /** What stands on the journey. */
    List<JourneyEntry> of(PersonId person) {
        return those(one -> one.showing().shown(), all(person));
    }

    /**
     * What came last until a day, of what stands on the journey, and the first day of the first role: what home shows.
     *
     * @param since the day itself where there is no role
     */
    record Latest(JourneyEntry entry, LocalDate since) {}

    /** Reads one row of each feature, however long the journey is. */
    Optional<Latest> latest(PersonId person, LocalDate until) {
        return jdbc.sql(latest)
                .param("person", person.value())
                .param("zone", clock.getZone().getId())
                .param("now", Timestamp.from(clock.instant()))
                .param("until", until)
                .query((row, number) -> new Latest(
                        entry(row).entry(),
                        Optional.ofNullable(row.getObject("since", LocalDate.class))
                                .orElse(until)))
                .optional();
    }

    Optional<ShownEntry> find(PersonId person, EntryKey key) {
        return read(person, Set.of(key.kind())).stream()
                .filter(one -> one.entry().key().equals(key))
                .findFirst();
    }

    /** What of it may be shared by a link. */
    List<JourneyEntry> shareable(PersonId person) {
        return those(ShownEntry::canBeShared, all(person));
    }

    /** Those of these entries that still exist, stand on the journey and may be shared. */
    List<JourneyEntry> chosen(PersonId person, Set<EntryKey> keys) {
        var kinds = keys.stream().map(EntryKey::kind).collect(toSet());
        return those(one -> one.canBeShared() && keys.contains(one.entry().key()), read(person, kinds));
    }

    /** What the person shows to colleagues. */
    List<JourneyEntry> toColleagues(PersonId person) {
        var kinds = EnumSet.allOf(JourneyKind.class);
        kinds.removeIf(kind -> !kind.isForColleagues());
        return those(ShownEntry::isToColleagues, read(person, kinds));
    }

    private static List<JourneyEntry> those(Predicate<ShownEntry> which, List<ShownEntry> entries) {
        return entries.stream().filter(which).map(ShownEntry::entry).toList();
    }

    private List<ShownEntry> read(PersonId person, Set<JourneyKind> kinds) {
        if (kinds.isEmpty()) return List.of();
        return jdbc.sql(entries(kinds, "") + NEWEST_FIRST + " LIMIT :most")
                .param("person", person.value())
                .param("zone", clock.getZone().getId())
                .param("now", Timestamp.from(clock.instant()))
                .param("most", MOST)
                .query((row, number) -> entry(row))
                .list();
    }

    private String latest() {
        var shown = "WHERE e.day <= :until AND " + SHOWN;
        return "SELECT latest.*, (SELECT min(day) FROM (%s) role WHERE kind = 'ROLE') AS since FROM (%s) latest%s LIMIT 1"
                .formatted(
                        entries(Set.of(JourneyKind.ROLE), shown),
                        entries(EnumSet.allOf(JourneyKind.class), shown + NEWEST_FIRST + " LIMIT 1"),
                        NEWEST_FIRST);
    }

    /**
     * What each feature has of these kinds and, where its owner said so, whether it is shown; asks no other feature. The id
     * is compared by itself, too, so that PostgreSQL can go from what was chosen to the entries.
     */
    private String entries(Set<JourneyKind> kinds, String narrowed) {
        return sources.stream()
                .filter(source -> source.kinds().stream().anyMatch(kinds::contains))
                .map(source -> """
                        (SELECT e.*, s.shown, s.to_colleagues, %s AS for_others FROM (%s) e LEFT JOIN journey_showing s
                          ON s.person_id = :person AND s.entry = lower(e.kind) || ':' || e.id AND e.id = CAST(right(s.entry, 36) AS uuid)
                        %s)""".formatted(source.forOthers(), source.sql(), narrowed))
                .collect(joining(" UNION ALL "));
    }

    private static ShownEntry entry(ResultSet row) throws SQLException {
        var key = new EntryKey(JourneyKind.valueOf(row.getString("kind")), row.getObject("id", UUID.class));
        var entry = new JourneyEntry(
                key,
                row.getObject("day", LocalDate.class),
                row.getObject("until", LocalDate.class),
                Text.shortened(Text.line(row.getString("title")), LONGEST_TITLE),
                row.getString("place"),
                row.getObject("level", Integer.class),
                row.getString("words"),
                row.getString("href"));
        var shown = row.getObject("shown", Boolean.class);
        return new ShownEntry(
                entry,
                shown == null ? Showing.atFirst(key.kind()) : new Showing(shown, row.getBoolean("to_colleagues")),
                row.getBoolean("for_others"));
    }
}
