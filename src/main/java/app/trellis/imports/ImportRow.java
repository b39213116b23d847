package app.trellis.imports;

import app.trellis.text.Amounts;
import app.trellis.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row of the file, read by the fields of its target. What an optional field says and cannot be used is left out, as
 * if the cell were empty, with a note; the row is refused for a required field, and for any where HR wants it strict.
 */
public class ImportRow {

    private final int line;
    private final Map<String, String> cells;
    private final Mapping mapping;
    private final Set<String> required;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Problem> notes = new LinkedHashMap<>();

    /** The cells are changed by this row, which forgets what it leaves out. */
    ImportRow(int line, Map<String, String> cells, Mapping mapping, Set<String> required) {
        this.line = line;
        this.cells = cells;
        this.mapping = mapping;
        this.required = required;
    }

    /** The line of the file on which the row begins; the first is line 1. */
    public int line() {
        return line;
    }

    /** Whether the file itself says something here that can be used, so that what is there already is to follow it. */
    public boolean states(String field) {
        return !cells.getOrDefault(field, "").isEmpty();
    }

    /** Whether the file has a column for this field, in this row empty or not. */
    public boolean has(String field) {
        return mapping.columns().containsKey(field);
    }

    /** The cell without the space around it; where it is empty, what was chosen for such rows; else an empty text. */
    public String text(String field) {
        return states(field) ? cells.getOrDefault(field, "") : mapping.fallback(field);
    }

    /** The same as a text of one line, such as a name or a title. */
    public String line(String field) {
        return Text.line(text(field));
    }

    /** The text as a date; null when there is none, and when it is not a date and was left out. */
    public @Nullable LocalDate date(String field) {
        return read(field, text -> WrittenDate.read(text, mapping.order(field)), "imports.problem.date");
    }

    /**
     * The text as an amount of at least 0; null when there is none, and when it is no amount, or may mean two, as 45.000
     * does: then it is left out.
     */
    public @Nullable BigDecimal amount(String field) {
        var two = Amounts.twoMeanings(text(field), false);
        if (two.isEmpty()) return read(field, Amounts::read, "imports.problem.amount");
        leaveOut(field, "imports.problem.twoAmounts", two.toArray());
        return null;
    }

    /** The text as a whole number of at least 0; null when there is none, and when it is no number and was left out. */
    public @Nullable Integer number(String field) {
        return read(field, text -> text.matches("\\d{1,9}") ? Integer.valueOf(text) : null, "typeMismatch.int");
    }

    /**
     * What the text stands for; null when there is none, and when it is another word and was left out.
     *
     * @param words the accepted words in lower case, and what each stands for
     */
    public <T> @Nullable T oneOf(String field, Map<String, T> words) {
        return read(field, text -> meant(text, words), "imports.problem.word", String.join(", ", words.keySet()));
    }

    private static <T> @Nullable T meant(String text, Map<String, T> words) {
        var word = Text.key(text);
        var meant = words.get(word);
        return meant == null ? words.get(word.replace('_', ' ')) : meant;
    }

    /**
     * Refuses the row.
     *
     * @param field the field at fault
     * @param code the key of a message that says what is wrong and what to do
     */
    public void refuse(String field, String code, Object... arguments) {
        problems.add(problem(field, code, arguments));
    }

    /**
     * Takes the cell for empty and notes why, or refuses the row: for a field that is required, for one that the file
     * does not state, and where rows are read strictly.
     *
     * @param field the field at fault
     * @param code the key of a message that says what is wrong and what to do
     */
    public void leaveOut(String field, String code, Object... arguments) {
        if (mapping.strict() || required.contains(field) || !states(field)) {
            refuse(field, code, arguments);
            return;
        }
        notes.put(field, problem(field, code, arguments));
        cells.remove(field);
    }

    /** Whether the file says something here that cannot be used. */
    public boolean leftOut(String field) {
        return notes.containsKey(field);
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

    /** What was left out of a row that is imported. */
    List<Problem> notes() {
        return isRefused() ? List.of() : List.copyOf(notes.values());
    }

    private Problem problem(String field, String code, Object... arguments) {
        return new Problem(line, mapping.column(field), text(field), code, List.of(arguments));
    }

    /**
     * What the text means; null when there is none, and when the reader returns null for it and it was left out.
     *
     * @param code the key of a message that says what is wrong and what to do
     */
    public <T> @Nullable T read(String field, Function<String, @Nullable T> reader, String code, Object... arguments) {
        if (text(field).isEmpty()) return null;
        var value = reader.apply(text(field));
        if (value != null) return value;
        leaveOut(field, code, arguments);
        return isRefused() || text(field).isEmpty() ? null : reader.apply(text(field));
    }
}
