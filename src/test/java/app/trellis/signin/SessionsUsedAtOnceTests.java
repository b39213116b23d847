package app.trellis.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Two requests of one session, each of which read it before the other ended. */
@PageTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class SessionsUsedAtOnceTests {

    @Autowired
    private SessionRepository<? extends Session> sessions;

    @Test
    void bothMayAddTheSame() {
        bothAddTheSame(sessions);
    }

    private <S extends Session> void bothAddTheSame(SessionRepository<S> repository) {
        var id = begun(repository);
        var one = repository.findById(id);
        var other = repository.findById(id);
        one.setAttribute("tab", "one");
        one.setAttribute("of one", "yes");
        other.setAttribute("tab", "other");
        repository.save(one);
        repository.save(other);

        assertThat(repository.findById(id).<String>getAttribute("tab")).isEqualTo("other");
        assertThat(repository.findById(id).<String>getAttribute("of one")).isEqualTo("yes");
        repository.deleteById(id);
    }

    @Test
    void whatIsAddedToOneThatHasEndedIsGoneWithIt() {
        addsAfterTheEnd(sessions);
    }

    private <S extends Session> void addsAfterTheEnd(SessionRepository<S> repository) {
        var id = begun(repository);
        var early = repository.findById(id);
        early.setAttribute("changed", "early");
        early.setAttribute("removed", "early");
        repository.save(early);
        var late = repository.findById(id);
        late.setAttribute("added", "late");
        late.setAttribute("changed", "late");
        late.removeAttribute("removed");
        repository.deleteById(id);
        repository.save(late);
        assertThat(repository.findById(id)).isNull();
    }

    private static <S extends Session> String begun(SessionRepository<S> repository) {
        var session = repository.createSession();
        repository.save(session);
        return session.getId();
    }
}
