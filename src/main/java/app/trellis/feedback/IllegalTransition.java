package app.trellis.feedback;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Something is asked of a record that its present state rules out; usually the time for it is over. */
@ResponseStatus(HttpStatus.CONFLICT)
class IllegalTransition extends RuntimeException {

    IllegalTransition(Object state, String verb) {
        super("cannot " + verb + " while " + state);
    }
}
