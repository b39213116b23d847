package app.trellis.imports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a field of an item will be, as the preview tells it.
 *
 * @param before what it is now; null for nothing, and for new items
 * @param after a text, a {@link MarkdownText}, a number, a {@link LocalDate}, a list of texts, or an enum constant, whose text stands under
 *     {@code <texts>.choice.<field>.<constant>}; null for nothing
 */
public record ImportValue(
        String field, @Nullable Object before, @Nullable Object after) {

    private static final int LONGEST = 300;
    private static final int LONGEST_MARKDOWN = 3_000;

    /** A value on the page: a day, the name of a choice, a text in Markdown, or any other text. */
    record Shown(@Nullable LocalDate day, String choice, String markdown, String text) {}

    public boolean isChanged() {
        return !Objects.equals(before, after);
    }

    public @Nullable Shown shownBefore() {
        return shown(before);
    }

    public @Nullable Shown shownAfter() {
        return shown(after);
    }

    private static @Nullable Shown shown(@Nullable Object value) {
        if (value instanceof LocalDate day) return new Shown(day, "", "", "");
        if (value instanceof Enum<?> choice) return new Shown(null, choice.name(), "", "");
        if (value instanceof MarkdownText text)
            return text.markdown().isEmpty()
                    ? null
                    : new Shown(null, "", beginning(text.markdown(), LONGEST_MARKDOWN), "");
        var text = text(value);
        return text.isEmpty() ? null : new Shown(null, "", "", text);
    }

    private static String text(@Nullable Object value) {
        var text = value instanceof Collection<?> many
                ? many.stream().map(Object::toString).collect(Collectors.joining(", "))
                : Objects.toString(value, "");
        return beginning(text, LONGEST);
    }

    private static String beginning(String text, int longest) {
        var length = text.codePointCount(0, text.length());
        return length <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
