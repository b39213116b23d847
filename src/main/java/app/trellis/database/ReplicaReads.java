package app.trellis.database;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.util.WebUtils;

/**
 * What of a request is read from the replica: the read-only transactions of its handler, if the request only reads and its
 * sender has not just written. What must not be old is read from the database by construction:
 *
 * <ul>
 *   <li>sessions, sign-in and roles, since filters and interceptors run before the handler;
 *   <li>everything that a change is decided by, since its transaction is not read-only, and after the first such
 *       transaction nothing of the request is read from the replica;
 *   <li>jobs and listeners, since they belong to no request: what they are told of may not have arrived there yet.
 * </ul>
 *
 * What somebody may see is decided by the rows that are read. So a right that was lost in these rows may live on for
 * {@link Replica#OLDEST} on the replica; one that was lost with the session or a role ends at once.
 *
 * <p>Who writes is marked by a cookie, which any copy of Trellis understands and the browser forgets by itself: the session
 * would have to be stored for it with every change. Nothing is gained by forging or hiding it.
 */
class ReplicaReads implements TransactionExecutionListener {

    static final String COOKIE = "written";

    /** The browser counts from later than the commit, in whole seconds. */
    private static final Duration MARKED = Replica.OLDEST.plusSeconds(1);

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private static final class Page {

        final HttpServletRequest request;
        final HttpServletResponse response;
        boolean mayBeOld;
        boolean isOld;
        boolean isMarked;

        Page(HttpServletRequest request, HttpServletResponse response) {
            this.request = request;
            this.response = response;
            this.mayBeOld = READING.contains(request.getMethod()) && WebUtils.getCookie(request, COOKIE) == null;
        }
    }

    private final ThreadLocal<@Nullable Page> pages = new ThreadLocal<>();

    /** The handler begins. */
    void begin(HttpServletRequest request, HttpServletResponse response) {
        pages.set(new Page(request, response));
    }

    void end() {
        pages.remove();
    }

    /** Whether the transaction that begins may read from the replica; if so, the caller does that. */
    boolean mayBeOld() {
        var page = pages.get();
        return page != null && page.mayBeOld;
    }

    void areOld() {
        var page = pages.get();
        if (page != null) page.isOld = true;
    }

    /** Whether the request has read from the replica and from nowhere else. From now on it does not any more. */
    boolean leaveReplica() {
        var page = pages.get();
        if (page == null || !page.mayBeOld) return false;
        page.mayBeOld = false;
        return page.isOld;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        var page = pages.get();
        if (page == null || transaction.isReadOnly() || page.isMarked) return;
        page.mayBeOld = false;
        page.isMarked = true;
        var mark = ResponseCookie.from(COOKIE, "now")
                .path("/")
                .maxAge(MARKED)
                .sameSite("Lax")
                .httpOnly(true)
                .secure(page.request.isSecure())
                .build();
        page.response.addHeader(HttpHeaders.SET_COOKIE, mark.toString());
    }
}
