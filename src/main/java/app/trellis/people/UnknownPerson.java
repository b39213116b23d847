package app.trellis.people;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such employee. Client contacts are none: nobody finds them in the directory. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class UnknownPerson extends RuntimeException {}
