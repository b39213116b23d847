package app.trellis.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The values that narrow a list, in the order in which they were read, and what they are called. */
class Narrowings {

    /** {@code text} says that a value is its own text, and not an id. */
    private record Narrowing(String kind, String value, boolean oneOfMany, boolean text) {}

    private final List<Narrowing> narrowings = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final MultiValueMap<String, String> kept = new LinkedMultiValueMap<>();

    void add(String kind, Object value, boolean oneOfMany) {
        narrowings.add(new Narrowing(kind, value.toString(), oneOfMany, value instanceof String));
    }

    void name(String value, String text) {
        names.put(value, text);
    }

    void keep(String kind, String value) {
        kept.set(kind, value);
    }

    boolean isEmpty() {
        return narrowings.isEmpty();
    }

    List<String> values(String kind) {
        return of(kind).map(Narrowing::value).toList();
    }

    private Stream<Narrowing> of(String kind) {
        return narrowings.stream().filter(one -> one.kind().equals(kind));
    }

    /** The values of a filter and what they are called; not what nothing has a name for. */
    Map<String, String> labels(String kind) {
        var labels = new LinkedHashMap<String, String>();
        of(kind).forEach(one -> {
            var label = one.text() ? one.value() : names.get(one.value());
            if (label != null) labels.put(one.value(), label);
        });
        return labels;
    }

    MultiValueMap<String, String> parameters() {
        return parameters(narrowings.stream());
    }

    private MultiValueMap<String, String> parameters(Stream<Narrowing> some) {
        var parameters = new LinkedMultiValueMap<String, String>();
        some.forEach(one -> parameters.add(one.kind(), one.value()));
        parameters.addAll(kept);
        return parameters;
    }

    List<Chip> chips(String path) {
        return narrowings.stream()
                .map(one -> new Chip(
                        one.kind(),
                        one.value(),
                        names.get(one.value()),
                        one.oneOfMany(),
                        ListAddress.of(path, parameters(narrowings.stream().filter(other -> !other.equals(one))))))
                .toList();
    }

    String addressWithoutAny(String path) {
        return ListAddress.of(path, kept);
    }
}
