package app.trellis.openings;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such opening or application, or the person may not see it: both look the same from outside. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class UnknownOpening extends RuntimeException {}
