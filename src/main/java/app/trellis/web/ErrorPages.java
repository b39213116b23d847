package app.trellis.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The page for every failure, in controllers and filters alike. It says what happened and what to do next, and nothing of
 * the exception. A failure of Trellis itself is shown without asking the database, which may be the cause.
 */
@Controller
class ErrorPages implements ErrorController {

    /** The statuses with a text of their own; others get the text of the nearest one. */
    private static final Set<Integer> WITH_TEXT = Set.of(400, 403, 404, 405, 409, 413, 429, 500, 503);

    /** Classes of PostgreSQL's codes, see {@link #isNotOfTheStatement}. */
    private static final Set<String> NOT_OF_THE_STATEMENT = Set.of("08", "40", "53", "57");

    /** Linux and macOS, where a quota is used up, Windows. */
    private static final Set<String> DISK_FULL =
            Set.of("no space left on device", "quota exceeded", "not enough space on the disk");

    private static final String A_MOMENT = "10";

    @RequestMapping("/error")
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        var status = status(request);
        response.setStatus(status);
        if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) response.setHeader(HttpHeaders.RETRY_AFTER, A_MOMENT);
        var shown = shown(status);
        var key = "web.error." + (isOutdatedForm(request) ? "outdated" : shown);
        model.addAttribute("heading", key);
        model.addAttribute("text", key + words(shown, request));
        model.addAttribute("trouble", status >= 500);
        return "web/error";
    }

    /** The status whose text describes this one. */
    static int shown(int status) {
        return WITH_TEXT.contains(status) ? status : status < 500 ? 400 : 500;
    }

    private static int status(HttpServletRequest request) {
        var code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // No error: somebody typed the address of this page.
        if (code == null) return HttpStatus.NOT_FOUND.value();
        var exception = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return isAway(exception) ? HttpStatus.SERVICE_UNAVAILABLE.value() : code;
    }

    /** The sender has the role, but the form was opened in another session. */
    private static boolean isOutdatedForm(HttpServletRequest request) {
        return request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException;
    }

    /** The end of the message key of the text below the title; a file has a limit of its own. */
    static String words(int shown, HttpServletRequest request) {
        return isTooLargeUpload(shown, request) ? ".file" : ".text";
    }

    private static boolean isTooLargeUpload(int status, HttpServletRequest request) {
        var type = request.getContentType();
        return status == HttpStatus.CONTENT_TOO_LARGE.value() && type != null && type.startsWith("multipart/");
    }

    /** Whether the database or the disk is the cause, and neither Trellis nor the request. */
    private static boolean isAway(@Nullable Throwable exception) {
        for (var cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLException sql && isNotOfTheStatement(sql)
                    || cause instanceof IOException io && isDiskFull(io)) return true;
        }
        return false;
    }

    /**
     * By PostgreSQL's classes of codes: 08 connection exception, 40 rolled back for others who waited for each other, 53
     * insufficient resources such as a full disk, 57 operator intervention, which includes a statement that takes too long.
     * Without a code it comes from the pool, which says that the connection was closed.
     */
    private static boolean isNotOfTheStatement(SQLException exception) {
        var state = exception.getSQLState();
        return state == null || NOT_OF_THE_STATEMENT.contains(state.substring(0, 2));
    }

    /** Java has no type for it, only the message of the operating system. An upload is on the disk before it is read. */
    private static boolean isDiskFull(IOException exception) {
        var words = String.valueOf(exception.getMessage()).toLowerCase(Locale.ROOT);
        return DISK_FULL.stream().anyMatch(words::contains);
    }
}
