package app.trellis.imports;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such import, or it is somebody else's: both look the same from outside. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class UnknownImport extends RuntimeException {}
