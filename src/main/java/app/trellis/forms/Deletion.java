package app.trellis.forms;

import org.springframework.dao.DataIntegrityViolationException;

/** Deletes what nobody has acted on, as the database knows it. */
public class Deletion {

    private Deletion() {}

    /**
     * Throws {@link Refused} where another record refers to this one.
     *
     * @param address the page of the record
     * @param delete writes to the database at once
     */
    public static void of(String address, Runnable delete) {
        try {
            delete.run();
        } catch (DataIntegrityViolationException inUse) {
            throw new Refused(address, "web.notDeleted");
        }
    }
}
