package app.trellis.lessons;

import app.trellis.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A name that others could be recognised by. */
record KnownName(String name, Kind kind) {

    /** What stands instead of a name: the message {@code lessons.library.instead.<kind>}. */
    enum Kind {
        COLLEAGUE,
        CONTACT,
        CLIENT
    }

    private static final int SHORTEST = 2;

    /** As people write it: the whole name, and of a person each part; of a company the first part, which is its own. */
    List<String> writings() {
        var parts = Arrays.stream(name.split("\\s+")).filter(part -> Text.length(part) >= SHORTEST);
        return Stream.concat(Stream.of(name), kind == Kind.CLIENT ? parts.limit(1) : parts)
                .filter(Predicate.not(String::isBlank))
                .distinct()
                .toList();
    }
}
