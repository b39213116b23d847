package app.trellis.openings;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of other systems for the values of one field, in any case and with any signs between them: "Full-Time",
 * "full_time" and "FULL TIME" are one.
 */
class Words<T> {

    private final Map<String, T> meanings = new LinkedHashMap<>();
    private final Map<T, String> usual = new LinkedHashMap<>();

    /** Words in small letters; the first is offered where another one was not understood. */
    Words<T> with(T value, String... words) {
        usual.put(value, words[0]);
        for (var word : words) meanings.put(word, value);
        return this;
    }

    @Nullable
    T meaning(String text) {
        return meanings.get(bare(text));
    }

    /** The usual words, for a message. */
    String offered() {
        return String.join(", ", usual.values());
    }

    List<String> longestFirst() {
        return meanings.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** Letters and digits, with one blank between words; "p.a." is one word. */
    private static String bare(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).replace(".", "").split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
