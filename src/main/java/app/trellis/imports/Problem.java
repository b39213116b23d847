package app.trellis.imports;

import app.trellis.text.Text;
import java.util.List;

/**
 * Why a row cannot be used.
 *
 * @param column the header of the column at fault; empty when it is the row as a whole
 * @param code the key of the message, which tells what to do
 */
record Problem(int line, String column, String value, String code, List<Object> arguments) {

    private static final int SHOWN = 60;

    /** The value as far as a page shows it. */
    public String shown() {
        return Text.shortened(value, SHOWN);
    }
}
