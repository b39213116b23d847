package app.trellis.people;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Whom somebody looks for in the directory, read from the address. A value that means nothing is left out, so that an
 * old or mistyped address still shows people.
 */
record DirectoryFilter(String q, List<DepartmentId> departments, List<String> locations, DirectorySort sort) {

    private static final int LONGEST = 200;
    private static final int MOST_VALUES = 20;
    private static final int MOST_WORDS = 6;

    static DirectoryFilter from(MultiValueMap<String, String> parameters) {
        var q = text(Objects.requireNonNullElse(parameters.getFirst("q"), ""));
        return new DirectoryFilter(
                q,
                values(parameters, "department", DepartmentId::of),
                values(parameters, "location", Function.identity()),
                values(parameters, "sort", name -> DirectorySort.valueOf(name.toUpperCase(Locale.ROOT))).stream()
                        .findFirst()
                        .orElse(q.isEmpty() ? DirectorySort.NAME : DirectorySort.RELEVANCE));
    }

    /** Accents become part of their letter, as the database compares them; no character is cut in two. */
    private static String text(String typed) {
        var clean = Normalizer.normalize(typed.replace("\0", ""), Normalizer.Form.NFC)
                .strip();
        var length = clean.codePointCount(0, clean.length());
        return length <= LONGEST ? clean : clean.substring(0, clean.offsetByCodePoints(0, LONGEST));
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

    /** The words of the text, of letters and digits only; at most six. */
    List<String> words() {
        return Arrays.stream(q.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    /** What narrows the list, each with the way to take it off. */
    List<Chip> chips() {
        return narrowings().stream()
                .map(one -> new Chip(one.getKey(), one.getValue(), addressWithout(one)))
                .toList();
    }

    private List<Map.Entry<String, String>> narrowings() {
        return Stream.of(
                        Stream.of(q).filter(text -> !text.isEmpty()).map(text -> Map.entry("q", text)),
                        departments.stream().map(id -> Map.entry("department", id.toString())),
                        locations.stream().map(location -> Map.entry("location", location)))
                .flatMap(Function.identity())
                .toList();
    }

    private String addressWithout(Map.Entry<String, String> one) {
        var rest = narrowings().stream().filter(other -> !other.equals(one)).toList();
        var address = UriComponentsBuilder.fromPath("/people");
        rest.forEach(other -> address.queryParam(other.getKey(), "{value}"));
        // Values are filled in after encoding, so that none of their signs means anything to an address.
        return address.encode()
                .buildAndExpand(rest.stream().map(Map.Entry::getValue).toArray())
                .toUriString();
    }

    /** The orders that the page offers: the best match first only where there is something to match. */
    public List<DirectorySort> sorts() {
        return Stream.of(DirectorySort.values())
                .filter(order -> order != DirectorySort.RELEVANCE || !q.isEmpty())
                .toList();
    }

    /** Whether the search form shows this department or location as chosen. */
    public boolean has(String value) {
        return locations.contains(value)
                || departments.stream().anyMatch(id -> id.toString().equals(value));
    }
}
