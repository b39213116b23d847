package app.trellis.journey;

import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** What happened in a year, the latest first. */
record JourneyYear(int year, List<JourneyEntry> entries) {

    /** Of entries in this order. */
    static List<JourneyYear> of(List<JourneyEntry> entries) {
        return entries.stream()
                .collect(groupingBy(entry -> entry.day().getYear(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(year -> new JourneyYear(year.getKey(), year.getValue()))
                .toList();
    }
}
