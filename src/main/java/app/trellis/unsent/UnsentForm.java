package app.trellis.unsent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A form as it was sent.
 *
 * @param address where it was going, without its query
 * @param page the page that it was written on; empty if the browser did not say
 * @param labels where the labels of the fields stand, as {@link app.trellis.forms.Labels} says; empty if the form says nothing
 */
record UnsentForm(UUID id, String address, String page, String labels, List<Field> fields, Instant keptAt) {

    /** {@code written}: whether the sender wrote it, and does not only choose it or carry it along. */
    record Field(String name, String value, boolean written) {

        /** Under which its label stands. */
        public String key() {
            return key(name);
        }

        /** Of a list in a form without the number of its row. */
        static String key(String name) {
            return name.replaceAll("\\[\\d+]", "");
        }

        public boolean takesLines() {
            return value.length() > 80 || value.contains("\n");
        }
    }
}
