package app.trellis.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Pages that follow each other do not write to the disk that the session was used; nothing else is left unwritten. */
@PageTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class SessionsTouchedRarelyTests {

    @Autowired
    private SessionRepository<? extends Session> sessions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void useIsWrittenOnceAMinute() {
        writtenThrough(sessions);
    }

    private <S extends Session> void writtenThrough(SessionRepository<S> repository) {
        var session = repository.createSession();
        repository.save(session);
        var begun = lastUse(session.getId());

        use(repository, session.getId(), begun.plusSeconds(59));
        assertThat(lastUse(session.getId())).isEqualTo(begun);
        use(repository, session.getId(), begun.plusSeconds(60));
        assertThat(lastUse(session.getId())).isEqualTo(begun.plusSeconds(60));

        var shorter = repository.findById(session.getId());
        shorter.setMaxInactiveInterval(Duration.ofMinutes(5));
        repository.save(shorter);
        assertThat(repository.findById(session.getId()).getMaxInactiveInterval())
                .hasMinutes(5);

        var renamed = repository.findById(session.getId());
        var id = renamed.changeSessionId();
        repository.save(renamed);
        assertThat(repository.findById(session.getId())).isNull();
        repository.deleteById(id);
    }

    private static <S extends Session> void use(SessionRepository<S> repository, String id, Instant at) {
        var session = repository.findById(id);
        session.setLastAccessedTime(at);
        repository.save(session);
    }

    private Instant lastUse(String id) {
        return Instant.ofEpochMilli(jdbc.sql("SELECT last_access_time FROM spring_session WHERE session_id = ?")
                .param(id)
                .query(Long.class)
                .single());
    }
}
