package app.trellis.journey;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A journey as its owner looks at it.
 *
 * @param all what stands on it, the latest first
 * @param kind the only kind that is shown; null for all
 * @param year the only year that is shown; null for all
 * @param asTable whether it is shown as a table instead of a line
 */
record JourneyPage(
        List<JourneyEntry> all,
        @Nullable JourneyKind kind,
        @Nullable Integer year,
        boolean asTable) {

    public List<JourneyYear> years() {
        return JourneyYear.of(all.stream()
                .filter(entry -> (kind == null || entry.kind() == kind)
                        && (year == null || entry.day().getYear() == year))
                .toList());
    }

    /** The kinds that there are, with how many of each. */
    public Map<JourneyKind, Long> kinds() {
        return all.stream().collect(groupingBy(JourneyEntry::kind, TreeMap::new, counting()));
    }

    /** The years in which something happened, the latest first. */
    public List<Integer> everyYear() {
        return all.stream()
                .map(entry -> entry.day().getYear())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    public String ofKind(@Nullable JourneyKind other) {
        return address(other, year, asTable);
    }

    public String ofYear(@Nullable Integer other) {
        return address(kind, other, asTable);
    }

    /** The same as a line, or as a table. */
    public String otherwise() {
        return address(kind, year, !asTable);
    }

    private static String address(@Nullable JourneyKind kind, @Nullable Integer year, boolean asTable) {
        var address = UriComponentsBuilder.fromPath("/journey");
        if (kind != null) address.queryParam("kind", kind);
        if (year != null) address.queryParam("year", year);
        if (asTable) address.queryParam("as", "table");
        return address.build().toUriString();
    }
}
