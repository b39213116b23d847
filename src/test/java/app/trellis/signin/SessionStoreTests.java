package app.trellis.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What pages ask of the store of sessions, and what two requests of one session that end at once leave in it. */
@PageTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class SessionStoreTests {

    @Autowired
    private SessionStore<Session> sessions;

    @Autowired
    @Qualifier("springSessionTransactionOperations")
    private TransactionOperations reading;

    @Autowired
    private TransactionOperations everyoneElses;

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcClient jdbc;

    private String id;
    private Instant begun;

    @BeforeEach
    void sessionIsBegun() {
        var session = sessions.createSession();
        sessions.save(session);
        id = session.getId();
        begun = lastUse();
    }

    @Test
    void pageTakesOneStatementWhenItChangesNothing() {
        assertThat(statements.during(() -> use(begun.plusSeconds(59)))).hasSize(1);
    }

    @Test
    void sessionsAreReadWithoutTransactionOfTheirOwn() {
        assertThat(isInTransaction(reading)).isFalse();
        assertThat(isInTransaction(everyoneElses)).isTrue();
    }

    private static Boolean isInTransaction(TransactionOperations operations) {
        return operations.execute(status -> TransactionSynchronizationManager.isActualTransactionActive());
    }

    @Test
    void useIsWrittenOnceAMinute() {
        use(begun.plusSeconds(59));
        assertThat(lastUse()).isEqualTo(begun);
        use(begun.plusSeconds(60));
        assertThat(lastUse()).isEqualTo(begun.plusSeconds(60));
    }

    @Test
    void useIsWrittenWithWhatElseIsWritten() {
        var session = sessions.findById(id);
        session.setAttribute("tab", "one");
        session.setLastAccessedTime(begun.plusSeconds(1));
        sessions.save(session);
        assertThat(lastUse()).isEqualTo(begun.plusSeconds(1));
    }

    @Test
    void everyChangeIsWrittenAtOnce() {
        var session = sessions.findById(id);
        session.setMaxInactiveInterval(Duration.ofMinutes(5));
        sessions.save(session);
        assertThat(sessions.findById(id).getMaxInactiveInterval()).hasMinutes(5);

        session.setAttribute("tab", "one");
        sessions.save(session);
        assertThat(sessions.findById(id).<String>getAttribute("tab")).isEqualTo("one");
        session.removeAttribute("tab");
        sessions.save(session);
        assertThat(sessions.findById(id).getAttributeNames()).isEmpty();

        var renamed = session.changeSessionId();
        sessions.save(session);
        assertThat(sessions.findById(id)).isNull();
        assertThat(sessions.findById(renamed)).isNotNull();
    }

    @Test
    void twoRequestsMayAddTheSame() {
        var one = sessions.findById(id);
        var other = sessions.findById(id);
        one.setAttribute("tab", "one");
        one.setAttribute("of one", "yes");
        other.setAttribute("tab", "other");
        sessions.save(one);
        sessions.save(other);

        assertThat(sessions.findById(id).<String>getAttribute("tab")).isEqualTo("other");
        assertThat(sessions.findById(id).<String>getAttribute("of one")).isEqualTo("yes");
    }

    @Test
    void whatIsAddedToOneThatHasEndedIsGoneWithIt() {
        var early = sessions.findById(id);
        early.setAttribute("changed", "early");
        early.setAttribute("removed", "early");
        sessions.save(early);
        var late = sessions.findById(id);
        late.setAttribute("added", "late");
        late.setAttribute("changed", "late");
        late.removeAttribute("removed");
        sessions.deleteById(id);
        sessions.save(late);
        assertThat(sessions.findById(id)).isNull();
    }

    private void use(Instant at) {
        var session = sessions.findById(id);
        session.setLastAccessedTime(at);
        sessions.save(session);
    }

    private Instant lastUse() {
        return Instant.ofEpochMilli(jdbc.sql("SELECT last_access_time FROM spring_session WHERE session_id = ?")
                .param(id)
                .query(Long.class)
                .single());
    }
}
