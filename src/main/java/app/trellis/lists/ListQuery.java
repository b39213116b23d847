package app.trellis.lists;

import app.trellis.text.Text;
import java.util.ArrayList;
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
 * What somebody looks for in a list, read from the address: {@code ?q=} and one repeatable parameter for each filter. A
 * value that means nothing is left out, so that an old or mistyped address still shows a list. It remembers what was
 * read, and tells it as chips.
 */
public final class ListQuery {

    private static final int LONGEST = 200;
    private static final int MOST_VALUES = 100;

    /** One value that narrows the list. */
    private record Narrowing(String kind, String value, boolean oneOfMany) {}

    private final MultiValueMap<String, String> parameters;
    private final String q;
    private final SearchWords words;
    private final List<Narrowing> narrowings = new ArrayList<>();
    private @Nullable String sort;

    public ListQuery(MultiValueMap<String, String> parameters) {
        this.parameters = parameters;
        this.q = text(Objects.requireNonNullElse(parameters.getFirst("q"), ""));
        this.words = SearchWords.of(q);
        if (!q.isEmpty()) narrowings.add(new Narrowing("q", q, false));
    }

    /** As it is stored and compared; no character is cut in two. */
    private static String text(String typed) {
        return Text.beginning(Text.line(typed), LONGEST);
    }

    /** The text that is searched for; empty for none. */
    public String q() {
        return q;
    }

    /** What of the text can be searched for. */
    public SearchWords words() {
        return words;
    }

    /** Whether something is searched for that has no letter and no digit: the list is as it would be without it. */
    public boolean isWithoutWords() {
        return !q.isEmpty() && words.isEmpty();
    }

    /** The values of a parameter. The reader throws {@link IllegalArgumentException} for what means nothing. */
    public <T> List<T> all(String kind, Function<String, T> reader) {
        return remember(kind, read(kind, reader).toList(), false);
    }

    /** The values of a parameter that is a closed list. */
    public <E extends Enum<E>> List<E> all(String kind, Class<E> values) {
        return remember(kind, read(kind, name -> Enum.valueOf(values, name)).toList(), true);
    }

    /** The first value of a parameter that means something; null for none. */
    public <T> @Nullable T one(String kind, Function<String, T> reader) {
        var first = read(kind, reader).limit(1).toList();
        return remember(kind, first, false).isEmpty() ? null : first.get(0);
    }

    /** The first value of a parameter that is a closed list; null for none. */
    public <E extends Enum<E>> @Nullable E one(String kind, Class<E> values) {
        var first = read(kind, name -> Enum.valueOf(values, name)).limit(1).toList();
        return remember(kind, first, true).isEmpty() ? null : first.get(0);
    }

    /** The order asked for by {@code ?sort=}, in small letters; else the usual one, or the one for a search by words. */
    public <E extends Enum<E>> E sort(Class<E> orders, E usual, E searching) {
        var asked = read("sort", name -> Enum.valueOf(orders, name.toUpperCase(Locale.ROOT)))
                .findFirst();
        sort = asked.map(order -> order.name().toLowerCase(Locale.ROOT)).orElse(null);
        return asked.orElse(q.isEmpty() ? usual : searching);
    }

    /** Whether the address asks for this order. */
    public boolean isSortedBy(Enum<?> order) {
        return order.name().equalsIgnoreCase(parameters.getFirst("sort"));
    }

    private <T> Stream<T> read(String kind, Function<String, T> reader) {
        return parameters.getOrDefault(kind, List.of()).stream()
                .filter(text -> text != null && !text.isBlank() && text.indexOf('\0') < 0)
                .limit(MOST_VALUES)
                .flatMap(text -> {
                    try {
                        return Stream.of(reader.apply(Text.line(text)));
                    } catch (IllegalArgumentException unreadable) {
                        return Stream.empty();
                    }
                })
                .distinct();
    }

    private <T> List<T> remember(String kind, List<T> values, boolean oneOfMany) {
        values.forEach(value -> narrowings.add(new Narrowing(kind, value.toString(), oneOfMany)));
        return values;
    }

    /** The values of a parameter that were read. */
    Stream<String> chosen(String kind) {
        return narrowings.stream().filter(one -> one.kind().equals(kind)).map(Narrowing::value);
    }

    /** Whether the address asks for all values that this filter has, and not only for the usual ones. */
    public boolean asksForAll(String kind) {
        return kind.equals(parameters.getFirst("all"));
    }

    /** Whether the search form shows this value as chosen. */
    public boolean has(String kind, Object value) {
        return chosen(kind).anyMatch(value.toString()::equals);
    }

    /** The parameters of this list as they were read, and nothing else that the address held. */
    public MultiValueMap<String, String> known() {
        var known = new LinkedMultiValueMap<String, String>();
        narrowings.forEach(one -> known.add(one.kind(), one.value()));
        if (sort != null) known.add("sort", sort);
        return known;
    }

    /** Whether nothing narrows the list. */
    public boolean isEmpty() {
        return narrowings.isEmpty();
    }

    /** What narrows the list at this path, each with the way to take it off. */
    public List<Chip> chips(String path) {
        return narrowings.stream()
                .map(one -> new Chip(one.kind(), one.value(), one.oneOfMany(), addressWithout(one, path)))
                .toList();
    }

    private String addressWithout(Narrowing one, String path) {
        var rest = narrowings.stream().filter(other -> !other.equals(one)).toList();
        var address = UriComponentsBuilder.fromPath(path);
        rest.forEach(other -> address.queryParam(other.kind(), "{value}"));
        // Values are filled in after encoding, so that none of their signs means anything to an address.
        return address.encode()
                .buildAndExpand(rest.stream().map(Narrowing::value).toArray())
                .toUriString();
    }
}
