package app.trellis.openings;

import app.trellis.people.DepartmentId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody looks for in the list of openings, read from the address. A value that means nothing is left out, so
 * that an old or mistyped address still shows a list.
 *
 * @param pay the least that it must pay in a year; null for any
 * @param statuses empty for those that one can apply for
 */
record OpeningFilter(
        String q,
        List<DepartmentId> departments,
        List<String> locations,
        List<Workplace> workplaces,
        List<EmploymentType> types,
        @Nullable BigDecimal pay,
        List<OpeningStatus> statuses,
        OpeningSort sort) {

    private static final int MOST_VALUES = 20;

    static OpeningFilter from(MultiValueMap<String, String> parameters, boolean hr) {
        var q = Objects.requireNonNullElse(parameters.getFirst("q"), "")
                .replace("\0", "")
                .strip();
        return new OpeningFilter(
                q.substring(0, Math.min(q.length(), 200)),
                values(parameters, "department", DepartmentId::of),
                values(parameters, "location", Function.identity()),
                values(parameters, "workplace", Workplace::valueOf),
                values(parameters, "type", EmploymentType::valueOf),
                values(parameters, "pay", OpeningFilter::amount).stream()
                        .findFirst()
                        .orElse(null),
                hr ? values(parameters, "status", OpeningStatus::valueOf) : List.of(),
                values(parameters, "sort", name -> OpeningSort.valueOf(name.toUpperCase(Locale.ROOT))).stream()
                        .findFirst()
                        .orElse(q.isEmpty() ? OpeningSort.NEWEST : OpeningSort.RELEVANCE));
    }

    private static <T> List<T> values(
            MultiValueMap<String, String> parameters, String name, Function<String, T> reader) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(text -> text != null && !text.isBlank() && text.indexOf('\0') < 0)
                .limit(MOST_VALUES)
                .flatMap(text -> {
                    try {
                        return Stream.of(reader.apply(text.strip()));
                    } catch (IllegalArgumentException unreadable) {
                        return Stream.empty();
                    }
                })
                .distinct()
                .toList();
    }

    private static BigDecimal amount(String text) {
        var digits = text.replaceAll("[\\s,']", "");
        if (!digits.matches("\\d{1,9}")) throw new IllegalArgumentException(text);
        return new BigDecimal(digits);
    }

    /** The words of the text, without what search gives a meaning to; at most eight. */
    List<String> words() {
        return Arrays.stream(q.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(8)
                .toList();
    }

    /**
     * One thing that narrows the list, as the page shows it.
     *
     * @param kind the name of the parameter
     * @param href the address of the list without it
     */
    record Chip(String kind, String value, String href) {}

    /** What narrows the list, each with the way to take it off. */
    List<Chip> chips(String path) {
        var chips = new ArrayList<Chip>();
        var all = parameters();
        all.forEach((kind, values) -> values.forEach(value -> {
            var rest = new LinkedMultiValueMap<>(all);
            rest.put(kind, values.stream().filter(other -> !other.equals(value)).toList());
            chips.add(new Chip(
                    kind,
                    value,
                    UriComponentsBuilder.fromPath(path)
                            .queryParams(rest)
                            .encode()
                            .build()
                            .toUriString()));
        }));
        return chips;
    }

    private MultiValueMap<String, String> parameters() {
        var all = new LinkedMultiValueMap<String, String>();
        if (!q.isEmpty()) all.add("q", q);
        departments.forEach(department -> all.add("department", department.toString()));
        locations.forEach(location -> all.add("location", location));
        workplaces.forEach(workplace -> all.add("workplace", workplace.name()));
        types.forEach(type -> all.add("type", type.name()));
        if (pay != null) all.add("pay", pay.toPlainString());
        statuses.forEach(status -> all.add("status", status.name()));
        return all;
    }

    public boolean hasDepartment(String id) {
        return departments.contains(DepartmentId.of(id));
    }

    /** Whether the search form shows this value as chosen. */
    public boolean has(Object value) {
        return Stream.of(departments, locations, workplaces, types, statuses).anyMatch(list -> list.contains(value));
    }
}
