package app.trellis.forms;

import org.springframework.dao.DataIntegrityViolationException;

/** Deletes what nobody has acted on, as the database knows it. */
public class Deletion {

    private Deletion() {}

    /** A draft: throws {@link Refused} where another record refers to it. */
    public static void ofDraft(String address, Runnable delete) {
        of(address, "web.notDeleted", delete);
    }

    /**
     * Throws {@link Refused} where another record refers to this one.
     *
     * @param address the page of the record
     * @param refusal the message that says why it stays
     * @param delete writes to the database at once
     */
    public static void of(String address, String refusal, Runnable delete) {
        try {
            delete.run();
        } catch (DataIntegrityViolationException inUse) {
            throw new Refused(address, refusal);
        }
    }
}
