package app.trellis.forms;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Something is asked of a record that its present state rules out; usually somebody else was quicker, or the time for it
 * is over. The reader gets the 409 page, which says so. Where a page offers what can come too late, its controller asks
 * the record first and throws {@link Refused}.
 */
@ResponseStatus(HttpStatus.CONFLICT)
public class IllegalTransition extends RuntimeException {

    public IllegalTransition(Object state, String verb) {
        super("cannot " + verb + " while " + state);
    }
}
