package app.trellis.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** A request asks the database for its session once and writes it once; with the database away it does not wait again. */
class SessionWrittenOnceTests {

    private final List<String> read = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final MapSessionRepository sessions = new MapSessionRepository(new ConcurrentHashMap<>()) {
        @Override
        public MapSession findById(String id) {
            read.add(id);
            return super.findById(id);
        }

        @Override
        public void save(MapSession session) {
            super.save(session);
            written.add(session.getId());
        }
    };

    @Test
    void requestThatWentWellWritesItsSession() throws Exception {
        var session = signedIn();
        request(session, (request, response) -> ((HttpServletRequest) request).getSession());
        assertThat(written).containsExactly(session.getId());
    }

    @Test
    void pageThatIsOnItsWayCostsNoMoreThanToReadAndToWriteTheSession() throws Exception {
        var session = signedIn();
        request(session, (request, response) -> {
            ((HttpServletRequest) request).getSession();
            response.getWriter().flush();
        });
        assertThat(read).containsExactly(session.getId());
        assertThat(written).containsExactly(session.getId());
    }

    @Test
    void requestThatFailedLeavesItsSessionAsItWas() {
        var session = signedIn();
        assertThatThrownBy(() -> request(session, (request, response) -> {
                    ((HttpServletRequest) request).getSession();
                    throw new IllegalStateException("away");
                }))
                .hasMessage("away");
        assertThat(written).isEmpty();
    }

    private MapSession signedIn() {
        var session = sessions.createSession();
        sessions.save(session);
        written.clear();
        return session;
    }

    private void request(MapSession session, FilterChain page) throws Exception {
        var plain = new DefaultCookieSerializer();
        plain.setUseBase64Encoding(false);
        var ids = new CookieHttpSessionIdResolver();
        ids.setCookieSerializer(plain);
        var outside = new SessionRepositoryFilter<>(sessions);
        outside.setHttpSessionIdResolver(ids);
        var request = new MockHttpServletRequest("GET", "/");
        request.setCookies(new Cookie("SESSION", session.getId()));
        var inside = new SessionWrittenOnce();
        outside.doFilter(
                request,
                new MockHttpServletResponse(),
                (wrapped, response) -> inside.doFilter(wrapped, response, page));
    }
}
