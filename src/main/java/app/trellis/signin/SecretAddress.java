package app.trellis.signin;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** A page whose address is the secret: no other site learns it, no cache keeps it, no search engine names it. */
public class SecretAddress {

    private SecretAddress() {}

    /** Before the page is written. Not even our own files learn the address. */
    public static void keep(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
