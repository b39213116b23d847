package app.trellis.signin;

import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.Committed;
import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import jakarta.servlet.http.Cookie;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An account changes while somebody signs in with it. Locks of the test's own transaction force the order; whoever waits
 * for one is seen in the database.
 */
@PageTest
class StaleSignInFilterTests {

    private static final String PASSWORD = "climbing roses in June";
    private static final String OTHER = "a trellis against the wall";

    private final ExecutorService elsewhere = Executors.newCachedThreadPool();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private Access access;

    @Autowired
    private PasswordChange passwords;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @AfterEach
    void stop() {
        elsewhere.shutdown();
    }

    @Test
    @Committed
    void changeBeforeTheSessionIsStoredEndsIt() throws Exception {
        var ada = ada();
        var claire = claire();
        var phone = inOneTransaction(() -> {
            jdbc.sql("LOCK TABLE spring_session IN EXCLUSIVE MODE").update();
            var signingIn = elsewhere.submit(() -> signIn(claire));
            awaitOneThatWaitsTo("INSERT INTO SPRING_SESSION");
            access.disable(ada, claire.id());
            return signingIn;
        });
        assertThat(isSignedIn(phone.get())).isFalse();
    }

    @Test
    @Committed
    void changeUnderWayIsWaitedFor() throws Exception {
        var ada = ada();
        var claire = claire();
        var phone = inOneTransaction(() -> {
            access.changeRoles(ada, claire.id(), Set.of(Role.CLIENT, Role.HR), 0L);
            var signingIn = elsewhere.submit(() -> signIn(claire));
            awaitOneThatWaitsTo("FOR SHARE");
            return signingIn;
        });
        assertThat(isSignedIn(phone.get())).isFalse();
    }

    @Test
    @Committed
    void changeThatWaitsForALookAtTheAccountEndsWhatIsStoredMeanwhile() throws Exception {
        var claire = claire();
        signIn(claire);
        var change = inOneTransaction(() -> {
            jdbc.sql("SELECT FROM account WHERE person_id = ? FOR SHARE")
                    .param(claire.id().value())
                    .query()
                    .listOfRows();
            var changing = elsewhere.submit(() -> passwords.choose(claire.id(), OTHER));
            awaitOneThatWaitsTo("UPDATE account");
            elsewhere.submit(() -> storeAnotherSessionOf(claire)).get();
            return changing;
        });
        change.get();
        assertThat(sessions(claire)).isZero();
    }

    @Test
    @Committed
    void sessionEndsIfNobodyCanTellWhetherTheAccountChanged() {
        var claire = claire();
        var phone = inOneTransaction(() -> {
            jdbc.sql("SELECT FROM account WHERE person_id = ? FOR UPDATE")
                    .param(claire.id().value())
                    .query()
                    .listOfRows();
            var signingIn = elsewhere.submit(() -> signIn(claire));
            awaitOneThatWaitsTo("FOR SHARE");
            cancel("FOR SHARE");
            assertThatThrownBy(signingIn::get).hasStackTraceContaining("canceling statement");
            return signingIn;
        });
        assertThat(phone).isDone();
        assertThat(sessions(claire)).isZero();
    }

    @Test
    @Committed
    void changeThatIsTakenBackLeavesTheSession() throws Exception {
        var ada = ada();
        var claire = claire();
        var phone = new TransactionTemplate(transactions).execute(transaction -> {
            access.disable(ada, claire.id());
            var signingIn = elsewhere.submit(() -> signIn(claire));
            awaitOneThatWaitsTo("FOR SHARE");
            transaction.setRollbackOnly();
            return signingIn;
        });
        assertThat(isSignedIn(phone.get())).isTrue();
    }

    private interface Step<T> {
        Future<T> begin() throws Exception;
    }

    private <T> Future<T> inOneTransaction(Step<T> step) {
        return new TransactionTemplate(transactions).execute(transaction -> {
            try {
                return step.begin();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** On a connection of its own, as Awaitility asks in a thread of its own. */
    private void awaitOneThatWaitsTo(String statement) {
        Awaitility.await(statement)
                .until(() -> jdbc.sql("""
                        SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database()
                          AND wait_event_type = 'Lock' AND query ILIKE '%' || ? || '%')
                        """).param(statement).query(Boolean.class).single());
    }

    /** As PostgreSQL itself does with a statement that takes too long. */
    private void cancel(String statement) {
        jdbc.sql("""
                SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE datname = current_database()
                  AND wait_event_type = 'Lock' AND query ILIKE '%' || ? || '%'
                """).param(statement).query().listOfRows();
    }

    private CurrentPerson ada() {
        var ada = firm.admin("Ada Novak");
        access.open(ada.id(), Set.of(Role.EMPLOYEE, Role.ADMIN), PASSWORD);
        return ada;
    }

    private CurrentPerson claire() {
        var claire = firm.client("Claire Bennett");
        access.open(claire.id(), Set.of(Role.CLIENT), PASSWORD);
        return claire;
    }

    private Cookie signIn(CurrentPerson person) {
        var cookie = mvc.post()
                .uri("/login")
                .param("email", firm.emailOf(person))
                .param("password", PASSWORD)
                .with(csrf())
                .exchange()
                .getResponse()
                .getCookie("SESSION");
        assertThat(cookie).isNotNull();
        return cookie;
    }

    private boolean isSignedIn(Cookie session) {
        return mvc.get()
                        .uri("/settings/password")
                        .cookie(session)
                        .exchange()
                        .getResponse()
                        .getStatus()
                == 200;
    }

    private void storeAnotherSessionOf(CurrentPerson person) {
        jdbc.sql("""
                INSERT INTO spring_session SELECT gen_random_uuid(), gen_random_uuid(), creation_time, last_access_time,
                  max_inactive_interval, expiry_time, principal_name FROM spring_session WHERE principal_name = ?
                """).param(person.id().toString()).update();
    }

    private int sessions(CurrentPerson person) {
        return jdbc.sql("SELECT count(*) FROM spring_session WHERE principal_name = ?")
                .param(person.id().toString())
                .query(Integer.class)
                .single();
    }
}
