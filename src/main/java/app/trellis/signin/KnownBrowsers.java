package app.trellis.signin;

import app.trellis.people.PersonId;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.WebUtils;

/** The browsers in which people have signed in, each recognised by a secret in a cookie, so that people hear of a new one. */
@Component
class KnownBrowsers {

    static final String COOKIE = "browser";
    static final Duration KEPT = Duration.ofDays(180);
    private static final Pattern SECRET = Pattern.compile("[\\w-]{43}");

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownBrowsers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The secret of the browser that sends this request, which keeps it from now on. Other pages than sign-in do not get it. */
    SecretToken of(HttpServletRequest request, HttpServletResponse response) {
        var browser = Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .filter(SECRET.asMatchPredicate())
                .map(SecretToken::new)
                .orElseGet(SecretToken::random);
        var cookie = ResponseCookie.from(COOKIE, browser.text())
                .path("/login")
                .maxAge(KEPT)
                .sameSite("Lax")
                .httpOnly(true)
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return browser;
    }

    /** Remembers it, and tells whether this person used others before and never this one, or not for long. */
    @Transactional
    public boolean isNew(PersonId person, SecretToken browser) {
        var now = clock.instant();
        return jdbc.sql("""
                        WITH known AS (SELECT token_hash, seen_at FROM known_browser WHERE person_id = :person),
                        seen AS (
                          INSERT INTO known_browser (person_id, token_hash, seen_at) VALUES (:person, :hash, :now)
                          ON CONFLICT (person_id, token_hash) DO UPDATE SET seen_at = :now)
                        SELECT EXISTS (SELECT FROM known)
                          AND NOT EXISTS (SELECT FROM known WHERE token_hash = :hash AND seen_at > :since)
                        """)
                .param("person", person.value())
                .param("hash", browser.hash())
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(now.minus(KEPT)))
                .query(Boolean.class)
                .single();
    }

    /** All but the last one of each person: somebody who comes back after a long time is still told. */
    void forgetOld() {
        jdbc.sql("""
                DELETE FROM known_browser old WHERE seen_at <= :before AND EXISTS (
                  SELECT FROM known_browser later WHERE later.person_id = old.person_id
                    AND (later.seen_at, later.token_hash) > (old.seen_at, old.token_hash))
                """)
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
