package app.trellis.training;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Something is asked of a record that its present state rules out; usually somebody else was quicker. */
@ResponseStatus(HttpStatus.CONFLICT)
class IllegalTransition extends RuntimeException {

    IllegalTransition(Object state, String verb) {
        super("cannot " + verb + " while " + state);
    }
}
