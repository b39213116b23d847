package app.trellis.imports;

import app.trellis.text.Text;
import java.util.regex.Pattern;

/** What stands in cells besides their meaning. */
class Cells {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r].*", Pattern.DOTALL);
    private static final Pattern NEUTRALISED = Pattern.compile("'[=+\\-@\t\r].*", Pattern.DOTALL);

    private Cells() {}

    /** Marks as text what a spreadsheet would run as a formula. */
    static String neutralised(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** Takes that mark away again, and gives the text its normal form. */
    static String read(String cell) {
        var text = NEUTRALISED.matcher(cell).matches() ? cell.substring(1) : cell;
        return Text.prose(text);
    }
}
