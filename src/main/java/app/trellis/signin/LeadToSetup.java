package app.trellis.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Until somebody can sign in, the way in leads to the page on which the first administrator is created. */
@Component
class LeadToSetup implements HandlerInterceptor, WebMvcConfigurer {

    private final FirstRun firstRun;

    LeadToSetup(FirstRun firstRun) {
        this.firstRun = firstRun;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/", "/login");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var isVisitor = request.getUserPrincipal() == null;
        if (!isVisitor || !firstRun.isOpen()) return true;
        response.sendRedirect(request.getContextPath() + "/setup");
        return false;
    }
}
