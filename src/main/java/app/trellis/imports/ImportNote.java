package app.trellis.imports;

import java.util.List;

/**
 * Something that the preview names before it happens.
 *
 * @param heading the key of a message that takes the number of values
 */
public record ImportNote(String heading, List<String> values) {

    /** All values in one line. */
    public String line() {
        return String.join(" · ", values);
    }
}
