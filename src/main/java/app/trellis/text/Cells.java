package app.trellis.text;

import java.util.regex.Pattern;

/** What stands in the cells of a table for spreadsheets besides their meaning. */
public final class Cells {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r].*", Pattern.DOTALL);
    private static final Pattern NEUTRALISED = Pattern.compile("'[=+\\-@\t\r].*", Pattern.DOTALL);

    private Cells() {}

    /** Marks as text what a spreadsheet would run as a formula. */
    public static String neutralised(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** Takes that mark away again, and gives the text its normal form. */
    public static String read(String cell) {
        var text = NEUTRALISED.matcher(cell).matches() ? cell.substring(1) : cell;
        return Text.prose(text);
    }
}
