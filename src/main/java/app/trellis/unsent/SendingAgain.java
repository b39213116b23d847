package app.trellis.unsent;

import app.trellis.people.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** An unsent form is kept until its own page has taken it: done, or shown again with what is wrong. */
@Component
class SendingAgain implements HandlerInterceptor, WebMvcConfigurer {

    private final UnsentForms unsent;

    SendingAgain(UnsentForms unsent) {
        this.unsent = unsent;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        var writer = request.getUserPrincipal();
        var isTaken = failure == null && response.getStatus() < HttpStatus.BAD_REQUEST.value() && !isRefused(request);
        if (writer == null || !isTaken || request.getMethod().equals("GET")) return;
        UnsentForms.sentAgain(request).ifPresent(id -> unsent.discard(PersonId.of(writer.getName()), id));
    }

    /** The next page tells the reason, and nothing of what was written. */
    private static boolean isRefused(HttpServletRequest request) {
        var told = RequestContextUtils.getOutputFlashMap(request);
        return told != null && told.containsKey("refused");
    }
}
