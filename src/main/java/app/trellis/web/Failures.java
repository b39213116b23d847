package app.trellis.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Which exceptions of controllers are no failure of Trellis. Spring knows the rest; {@link ErrorPages} shows them all. */
@ControllerAdvice
class Failures {

    @ExceptionHandler
    void changedMeanwhile(OptimisticLockingFailureException exception, HttpServletResponse response)
            throws IOException {
        response.sendError(HttpStatus.CONFLICT.value());
    }

    /** What is no id names nothing: the same answer as for an unknown id. */
    @ExceptionHandler
    void unreadable(MethodArgumentTypeMismatchException exception, HttpServletResponse response) throws IOException {
        var inPath = exception.getParameter().hasParameterAnnotation(PathVariable.class);
        response.sendError(inPath ? HttpStatus.NOT_FOUND.value() : HttpStatus.BAD_REQUEST.value());
    }
}
