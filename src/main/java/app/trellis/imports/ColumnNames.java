package app.trellis.imports;

import app.trellis.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What the columns of a table are called: each by a name of its own, whatever the file says. */
class ColumnNames {

    private static final Pattern NUMBER = Pattern.compile("[^\\p{L}\\d]?[\\d.,' ]*\\d[^\\p{L}\\d]?");

    private static final String NUMBERED = "#";
    private static final Pattern UNNAMED = Pattern.compile(NUMBERED + "\\d{1,3}");

    private ColumnNames() {}

    /** Whether the row names the columns: not when it looks like the cells below it, as a day above days does. */
    static boolean are(Table.Row row, List<Table.Row> below) {
        var alike = 0;
        var different = 0;
        for (var column = 0; column < row.cells().size(); column++) {
            var shape = shape(row.cells().get(column));
            var shapes = new HashSet<String>();
            for (var other : below) {
                if (column < other.cells().size() && !other.cells().get(column).isEmpty())
                    shapes.add(shape(other.cells().get(column)));
            }
            if (row.cells().get(column).isEmpty() || shapes.size() != 1 || shapes.contains("")) continue;
            if (shapes.contains(shape)) alike++;
            else different++;
        }
        return alike <= different;
    }

    /** What a cell looks like that is no words: a number, an address, or signs among which are digits; else empty. */
    private static String shape(String cell) {
        if (NUMBER.matcher(cell).matches()) return "9";
        if (cell.matches("\\S+@\\S+\\.\\S+")) return "@";
        if (cell.matches("https?://\\S+")) return "://";
        return cell.matches(".*\\d.*") ? cell.replaceAll("\\d+", "9").replaceAll("\\p{L}+", "a") : "";
    }

    /**
     * The names; a column without one is "#3", by its number, as which none of the file can be called, and of two that are
     * called alike the second is numbered. Columns at the end that are empty from top to bottom are none.
     *
     * @param width how many columns have a name or a value
     */
    static List<String> of(List<String> cells, int width) {
        var names = new ArrayList<String>();
        var taken = new HashSet<String>();
        for (var at = 0; at < width; at++) {
            var said = at < cells.size() ? Text.line(cells.get(at)) : "";
            names.add(said.isEmpty() ? NUMBERED + (at + 1) : own(said, taken));
        }
        return List.copyOf(names);
    }

    private static String own(String said, Set<String> taken) {
        var own = said;
        for (var number = 2; UNNAMED.matcher(own).matches() || !taken.add(Text.key(own)); number++)
            own = said + " (" + number + ")";
        return own;
    }

    /** The number of a column that the file does not name; null for one that it names. */
    static @Nullable Integer number(String name) {
        return UNNAMED.matcher(name).matches() ? Integer.valueOf(name.substring(NUMBERED.length())) : null;
    }

    /** What readers call a column. */
    static String text(String name, MessageSource messages, Locale locale) {
        var number = number(name);
        return number == null ? name : messages.getMessage("imports.column", new Object[] {number}, locale);
    }
}
