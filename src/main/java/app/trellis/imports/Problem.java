package app.trellis.imports;

import app.trellis.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a row cannot be used.
 *
 * @param column the header of the column at fault; empty when it is the row as a whole
 * @param code the key of the message, which tells what to do
 */
record Problem(int line, String column, String value, String code, List<Object> arguments) {

    private static final int SHOWN = 60;

    /** The number of a column that the file does not name; null for one that it names. */
    public @Nullable Integer columnNumber() {
        return ColumnNames.number(column);
    }

    /** The same with its value as far as a page shows it. */
    Problem shortened() {
        return new Problem(line, column, Text.shortened(value, SHOWN), code, arguments);
    }
}
