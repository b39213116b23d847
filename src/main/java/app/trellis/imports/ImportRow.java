package app.trellis.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row of the file, read by the fields of its target. What cannot be used is refused with a reason. */
public class ImportRow {

    private final int line;
    private final Map<String, String> cells;
    private final Map<String, String> fallbacks;
    private final Map<String, String> columns;
    private final List<Problem> problems = new ArrayList<>();

    ImportRow(int line, Map<String, String> cells, Map<String, String> fallbacks, Map<String, String> columns) {
        this.line = line;
        this.cells = cells;
        this.fallbacks = fallbacks;
        this.columns = columns;
    }

    /** The line of the file on which the row begins; the header is line 1. */
    public int line() {
        return line;
    }

    /** Whether the file itself says something here, so that what is there already is to follow it. */
    public boolean states(String field) {
        return !cells.getOrDefault(field, "").isEmpty();
    }

    /** Whether the file has a column for this field, in this row empty or not. */
    public boolean has(String field) {
        return columns.containsKey(field);
    }

    /** The cell without the space around it; where it is empty, what was chosen for such rows; else an empty text. */
    public String text(String field) {
        return states(field) ? cells.getOrDefault(field, "") : fallbacks.getOrDefault(field, "");
    }

    /** The text as a date; null when there is none, and when it is not a date, for which the row is refused. */
    public @Nullable LocalDate date(String field) {
        return read(field, Values::date, "imports.problem.date");
    }

    /**
     * The text as an amount of at least 0; null when there is none, and when it is no amount, or may mean two, as 45.000
     * does: then it is refused.
     */
    public @Nullable BigDecimal amount(String field) {
        return amount(field, false);
    }

    /** The same for an amount that is so small that a thousandth of it counts, such as 23.215 for an hour. */
    public @Nullable BigDecimal smallAmount(String field) {
        return amount(field, true);
    }

    private @Nullable BigDecimal amount(String field, boolean small) {
        var two = Values.twoAmounts(text(field), small);
        if (two.isEmpty()) return read(field, Values::amount, "imports.problem.amount");
        refuse(field, "imports.problem.twoAmounts", two.toArray());
        return null;
    }

    /** The text as a whole number of at least 0; null when there is none, and when it is no number: then it is refused. */
    public @Nullable Integer number(String field) {
        return read(field, Values::number, "imports.problem.number");
    }

    /**
     * What the text stands for; null when there is none, and when it is another word, for which the row is refused.
     *
     * @param words the accepted words in lower case, and what each stands for
     */
    public <T> @Nullable T oneOf(String field, Map<String, T> words) {
        var text = text(field);
        var meant = words.get(text.toLowerCase(Locale.ROOT));
        if (meant == null && !text.isEmpty()) refuse(field, "imports.problem.word", String.join(", ", words.keySet()));
        return meant;
    }

    /**
     * Refuses the row.
     *
     * @param field the field at fault
     * @param code the key of a message that says what is wrong and what to do
     */
    public void refuse(String field, String code, Object... arguments) {
        problems.add(new Problem(line, columns.getOrDefault(field, ""), text(field), code, List.of(arguments)));
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }

    void refuseRow(String code, Object... arguments) {
        problems.add(new Problem(line, "", "", code, List.of(arguments)));
    }

    List<Problem> problems() {
        return problems;
    }

    private <T> @Nullable T read(String field, Function<String, @Nullable T> reader, String code) {
        var text = text(field);
        if (text.isEmpty()) return null;
        var value = reader.apply(text);
        if (value == null) refuse(field, code);
        return value;
    }
}
