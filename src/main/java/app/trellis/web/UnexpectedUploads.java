package app.trellis.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/** Refuses a file where the handler expects none: the form would read it as the text, or the box, of that name. */
@Component
class UnexpectedUploads implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        // The error page is rendered for the same request, and says what went wrong before.
        if (request.getDispatcherType() != DispatcherType.REQUEST) return true;
        var parts = WebUtils.getNativeRequest(request, MultipartRequest.class);
        var hasFiles = parts != null && !parts.getMultiFileMap().isEmpty();
        if (!hasFiles || expectsFiles(handler)) return true;
        response.sendError(HttpStatus.BAD_REQUEST.value());
        return false;
    }

    private static boolean expectsFiles(Object handler) {
        return handler instanceof HandlerMethod method
                && Arrays.stream(method.getMethodParameters())
                        .anyMatch(parameter -> parameter.getParameterType() == MultipartFile.class);
    }
}
