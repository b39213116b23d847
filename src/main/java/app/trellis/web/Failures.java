package app.trellis.web;

import app.trellis.forms.Conflict;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import app.trellis.text.Prose;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which exceptions of controllers are no failure of Trellis. Spring knows the rest; {@link ErrorPages} shows them all. */
@ControllerAdvice
class Failures {

    /** More than any prose may have, so that nobody fills the store of sessions. */
    private static final int LONGEST = 100_000;

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
        model.addAttribute(
                "savedAt",
                request.getRequestURI().substring(request.getContextPath().length()));
        model.addAttribute("own", me != null && conflict.isBy(me.id().value()));
        return "web/conflict";
    }

    @ExceptionHandler
    void changedMeanwhile(OptimisticLockingFailureException exception, HttpServletResponse response)
            throws IOException {
        response.sendError(HttpStatus.CONFLICT.value());
    }

    /** Leads back to the record; {@code web/layout} shows the reason above it, and the prose that was sent for nothing. */
    @ExceptionHandler
    String refused(Refused refused, HandlerMethod handler, HttpServletRequest request, RedirectAttributes flash) {
        flash.addFlashAttribute("refused", refused.reason());
        flash.addFlashAttribute("refusedArguments", refused.arguments());
        flash.addFlashAttribute("refusedProse", prose(handler, request));
        return "redirect:" + refused.address();
    }

    private static List<String> prose(HandlerMethod handler, HttpServletRequest request) {
        return Arrays.stream(handler.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .filter(Class::isRecord)
                .flatMap(form -> Arrays.stream(form.getRecordComponents()))
                .filter(field -> field.getAccessor().isAnnotationPresent(Prose.class))
                .map(field -> request.getParameter(field.getName()))
                .filter(text -> text != null && !text.isBlank() && text.length() <= LONGEST)
                .toList();
    }

    /** What is no id names nothing: the same answer as for an unknown id. */
    @ExceptionHandler
    void unreadable(MethodArgumentTypeMismatchException exception, HttpServletResponse response) throws IOException {
        var inPath = exception.getParameter().hasParameterAnnotation(PathVariable.class);
        response.sendError(inPath ? HttpStatus.NOT_FOUND.value() : HttpStatus.BAD_REQUEST.value());
    }
}
