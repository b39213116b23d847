package app.trellis.signin;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such person, or the person has no account. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class UnknownAccount extends RuntimeException {

    private static final long serialVersionUID = 1;
}
