package app.trellis.web;

import app.trellis.forms.Conflict;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which exceptions of controllers are no failure of Trellis. Spring knows the rest; {@link ErrorPages} shows them all. */
@ControllerAdvice
class Failures {

    private final Viewer viewer;

    Failures(Viewer viewer) {
        this.viewer = viewer;
    }

    /** Here and not on the page for errors, since nothing failed: both versions are shown in the frame of any page. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    String conflict(Conflict conflict, @Nullable CurrentPerson me, HttpServletRequest request, Model model) {
        viewer.tellWhoLooks(me, request, model);
        model.addAttribute("conflict", conflict);
        model.addAttribute("own", me != null && conflict.isBy(me.id().value()));
        return "web/conflict";
    }

    @ExceptionHandler
    void changedMeanwhile(OptimisticLockingFailureException exception, HttpServletResponse response)
            throws IOException {
        response.sendError(HttpStatus.CONFLICT.value());
    }

    /** Leads back to the record; {@code web/layout} shows the reason above it. */
    @ExceptionHandler
    String refused(Refused refused, RedirectAttributes flash) {
        flash.addFlashAttribute("refused", refused.reason());
        flash.addFlashAttribute("refusedArguments", refused.arguments());
        return "redirect:" + refused.address();
    }

    /** What is no id names nothing: the same answer as for an unknown id. */
    @ExceptionHandler
    void unreadable(MethodArgumentTypeMismatchException exception, HttpServletResponse response) throws IOException {
        var inPath = exception.getParameter().hasParameterAnnotation(PathVariable.class);
        response.sendError(inPath ? HttpStatus.NOT_FOUND.value() : HttpStatus.BAD_REQUEST.value());
    }
}
