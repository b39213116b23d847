package app.trellis.forms;

import org.springframework.data.jpa.repository.Query;

/** A repository of what a form makes under an id of its own, so that the form sent twice makes it once. */
public interface SentOnce {

    /** Lets two who send one form at the same moment come one after the other, until the transaction ends. */
    @Query(nativeQuery = true, value = "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:id, 0))")
    int queue(String id);
}
