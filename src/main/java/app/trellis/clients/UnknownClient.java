package app.trellis.clients;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such account, assignment or contact, or the person may not see it: both look the same from outside. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class UnknownClient extends RuntimeException {}
