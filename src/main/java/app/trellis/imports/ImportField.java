package app.trellis.imports;

import app.trellis.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field that a column of the file can be mapped to.
 *
 * @param name its key, also in {@link ImportRow#text}
 * @param required whether a row without it is refused
 * @param longest how many characters it may have
 * @param headers the names that such columns are known to have, without regard to case, spaces and signs, those that say
 *     it best first; the field's own name is one, and the best where it is not listed. None at all for a field that no
 *     column can say
 * @param date whether it is a day, so that its column as a whole tells how days are written in it
 * @param fallback what the person can choose for rows that say nothing; null to offer no such choice
 */
public record ImportField(
        String name,
        boolean required,
        int longest,
        List<String> headers,
        boolean date,
        @Nullable Fallback fallback) {

    /**
     * What rows that say nothing get. It is a choice for new things: what is there already keeps its own.
     *
     * @param preset what is chosen at first; may be empty
     * @param choices the values offered; empty for free text and dates
     */
    public record Fallback(Input input, String preset, List<String> choices) {}

    /** How a fallback is asked for. */
    public enum Input {
        TEXT,
        DATE,
        CHOICE
    }

    public ImportField {
        headers = List.copyOf(headers);
    }

    /** A field that each row must state. */
    public static ImportField required(String name, int longest, String... headers) {
        return new ImportField(name, true, longest, List.of(headers), false, null);
    }

    /** A field that rows may leave empty: new things do without it, and what is there keeps its own. */
    public static ImportField optional(String name, int longest, String... headers) {
        return new ImportField(name, false, longest, List.of(headers), false, null);
    }

    /** A choice for all rows, which no column can say: what is to be done with them. */
    public static ImportField choice(String name, String preset, List<String> choices) {
        return new ImportField(name, true, 50, List.of(), false, new Fallback(Input.CHOICE, preset, choices));
    }

    /** A day, read by {@link ImportRow#date}. */
    public ImportField asDate() {
        return new ImportField(name, required, longest, headers, true, fallback);
    }

    /** The same field, which columns may also be called by these. */
    ImportField alsoCalled(List<String> labels) {
        if (!isMapped()) return this;
        var all = Stream.concat(headers.stream(), labels.stream()).toList();
        return new ImportField(name, required, longest, all, date, fallback);
    }

    /** Offers a text for rows that say nothing. */
    public ImportField orText(String preset) {
        return new ImportField(name, required, longest, headers, false, new Fallback(Input.TEXT, preset, List.of()));
    }

    /** Offers a date for rows that say nothing. */
    public ImportField orDate(LocalDate preset) {
        return new ImportField(
                name, required, longest, headers, true, new Fallback(Input.DATE, preset.toString(), List.of()));
    }

    /** Offers a choice for rows that say nothing. */
    public ImportField orOneOf(String preset, List<String> choices) {
        return new ImportField(name, required, longest, headers, false, new Fallback(Input.CHOICE, preset, choices));
    }

    /** Whether a column can say it. */
    public boolean isMapped() {
        return !headers.isEmpty();
    }

    /** The column of a file that is called like this field; of several, the one whose name comes first. */
    Optional<String> columnIn(List<String> header) {
        var columns = header.stream().map(ImportField::plain).toList();
        return names().map(columns::indexOf)
                .filter(column -> column >= 0)
                .findFirst()
                .map(header::get);
    }

    /** What columns with this field are called, each as {@link #plain} writes it. */
    Stream<String> names() {
        var known = headers.stream().map(ImportField::plain);
        if (!isMapped() || headers.stream().anyMatch(other -> plain(other).equals(plain(name)))) return known;
        return Stream.concat(Stream.of(plain(name)), known);
    }

    /** What two headers have in common that mean the same. */
    static String plain(String header) {
        return Text.key(header).replaceAll("[^\\p{L}\\p{N}#]", "");
    }
}
