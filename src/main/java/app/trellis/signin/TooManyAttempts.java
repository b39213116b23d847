package app.trellis.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponseException;

/** Somebody has to wait before the next attempt. The same for an account that exists and one that does not. */
class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("wait before the next attempt");
        this.wait = wait;
    }

    /** Whole seconds, at least one. */
    private long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** 429, and when to come again. */
    void tell(HttpServletResponse response) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds()));
    }

    /** For where no form of sign-in shows it. */
    ErrorResponseException refusal() {
        var refusal = new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS);
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds()));
        return refusal;
    }

    String messageKey() {
        return seconds() < 60 ? "signin.waitSeconds" : "signin.waitMinutes";
    }

    Object[] messageArguments() {
        return new Object[] {seconds() < 60 ? seconds() : (seconds() + 59) / 60};
    }
}
