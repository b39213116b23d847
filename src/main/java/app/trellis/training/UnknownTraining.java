package app.trellis.training;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such program, session or enrolment, or the person may not see it: both look the same from outside. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class UnknownTraining extends RuntimeException {}
