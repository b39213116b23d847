package app.trellis.feedback;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such feedback or request, or the person may not see it: both look the same from outside. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class UnknownFeedback extends RuntimeException {}
