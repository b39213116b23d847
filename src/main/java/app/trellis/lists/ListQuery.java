package app.trellis.lists;

import app.trellis.text.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody looks for in a list, read from the address: {@code ?q=} and one repeatable parameter for each filter. A
 * value that means nothing is left out, so that an old or mistyped address still shows a list. The query remembers what
 * was read and what may be chosen: the page shows its filters and chips from it.
 */
public final class ListQuery {

    private static final int LONGEST = 200;
    private static final int MOST_VALUES = 100;

    private final MultiValueMap<String, String> parameters;
    private final String q;
    private final SearchWords words;
    private final Narrowings narrowings = new Narrowings();
    private final Map<String, List<?>> offered = new HashMap<>();
    private final Map<String, Facet> facets = new HashMap<>();
    private @Nullable String sort;
    private @Nullable Enum<?> order;
    private @Nullable Enum<?> unasked;

    public ListQuery(MultiValueMap<String, String> parameters) {
        this.parameters = parameters;
        this.q = text(first("q"));
        this.words = SearchWords.of(q);
        if (!q.isEmpty()) narrowings.add("q", q, false);
    }

    /** As it is stored and compared; no character is cut in two. */
    private static String text(String typed) {
        return Text.beginning(Text.line(typed), LONGEST);
    }

    private String first(String kind) {
        return Objects.requireNonNullElse(parameters.getFirst(kind), "");
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

    /** What the address says, as it was typed; empty for nothing. */
    public String typed(String kind) {
        return first(kind).replace("\0", "").strip();
    }

    /** The values of a parameter. The reader throws {@link IllegalArgumentException} for what means nothing. */
    public <T> List<T> all(String kind, Function<String, T> reader) {
        return remember(kind, read(kind, reader).toList(), false);
    }

    /** The values of a parameter that is a closed list, all of which are offered. */
    public <E extends Enum<E>> List<E> all(String kind, Class<E> values) {
        offered.put(kind, List.of(values.getEnumConstants()));
        return remember(kind, read(kind, values).toList(), true);
    }

    /** The first value of a parameter that means something; null for none. */
    public <T> @Nullable T one(String kind, Function<String, T> reader) {
        return first(remember(kind, read(kind, reader).limit(1).toList(), false));
    }

    /** The first value of a parameter that is a closed list, all of which are offered; null for none. */
    public <E extends Enum<E>> @Nullable E one(String kind, Class<E> values) {
        offered.put(kind, List.of(values.getEnumConstants()));
        return first(remember(kind, read(kind, values).limit(1).toList(), true));
    }

    private static <T> @Nullable T first(List<T> values) {
        return values.isEmpty() ? null : values.get(0);
    }

    /**
     * The order asked for by {@code ?sort=}, in small letters; else the usual one, or the one for a search by words, which
     * is not offered where no words are searched.
     */
    public <E extends Enum<E>> E sort(Class<E> orders, E usual, E searching) {
        return sort(orders, usual, searching, Set.of());
    }

    /**
     * As above.
     *
     * @param without orders that this reader is not offered
     */
    public <E extends Enum<E>> E sort(Class<E> orders, E usual, E searching, Set<E> without) {
        var offers = Stream.of(orders.getEnumConstants())
                .filter(one -> !without.contains(one))
                .filter(one -> one == usual || one != searching || !words.isEmpty())
                .toList();
        var natural = words.isEmpty() ? usual : searching;
        var asked = read("sort", name -> Enum.valueOf(orders, name.toUpperCase(Locale.ROOT)))
                .filter(offers::contains)
                .findFirst();
        sort = asked.map(one -> one.name().toLowerCase(Locale.ROOT)).orElse(null);
        offered.put("sort", offers);
        unasked = natural;
        var chosen = asked.orElse(natural);
        order = chosen;
        return chosen;
    }

    /** Whether the list is in this order. */
    public boolean isSortedBy(Enum<?> one) {
        return one == order;
    }

    /**
     * What the address has to say for this order: nothing for the one that the list has by itself, so that it becomes the
     * best match where somebody types into the search, and ends being it where nothing is searched.
     */
    public String sortedBy(Enum<?> one) {
        return one == unasked ? "" : one.name().toLowerCase(Locale.ROOT);
    }

    /** Which part of the list the address asks for: it narrows nothing. */
    public <E extends Enum<E>> Optional<E> part(String kind, Class<E> parts) {
        return read(kind, parts).findFirst();
    }

    /** Lets every address of the list say which part of it is shown. */
    public void keep(String kind, Enum<?> part) {
        narrowings.keep(kind, part.name());
    }

    private <E extends Enum<E>> Stream<E> read(String kind, Class<E> values) {
        return read(kind, name -> Enum.valueOf(values, name));
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
        values.forEach(value -> narrowings.add(kind, value, oneOfMany));
        return values;
    }

    /** The values of a closed list that was read, or the orders, for {@code sort}; none of a list that was not read. */
    public List<?> offered(String kind) {
        return offered.getOrDefault(kind, List.of());
    }

    /** Offers the values that rows have. */
    public void offer(String kind, Facet facet) {
        facets.put(kind, facet);
    }

    public Facet facet(String kind) {
        return Objects.requireNonNull(facets.get(kind), kind);
    }

    /** What a value is called that says too little by itself, such as an id. */
    public void name(String value, String text) {
        narrowings.name(value, text);
    }

    /** The values of a filter and what they are called; not what nothing has a name for. */
    Map<String, String> labels(String kind) {
        return narrowings.labels(kind);
    }

    /** Whether the address asks for all values that this filter has, and not only for the usual ones. */
    public boolean asksForAll(String kind) {
        return kind.equals(parameters.getFirst("all"));
    }

    /** The values that the search form shows as chosen. */
    public List<String> chosen(String kind) {
        return narrowings.values(kind);
    }

    /** Whether nothing narrows the list. */
    public boolean isEmpty() {
        return narrowings.isEmpty();
    }

    /** The parameters of this list as they were read, and nothing else that the address held. */
    public MultiValueMap<String, String> known() {
        var known = narrowings.parameters();
        if (sort != null) known.add("sort", sort);
        return known;
    }

    /** Another path with these parameters. */
    public String at(String path) {
        return ListAddress.of(path, known());
    }

    /** What narrows the list at this path, each with the way to take it off. */
    public List<Chip> chips(String path) {
        return narrowings.chips(path);
    }

    /** The list at this path without anything that narrows it. */
    public String cleared(String path) {
        return narrowings.addressWithoutAny(path);
    }
}
