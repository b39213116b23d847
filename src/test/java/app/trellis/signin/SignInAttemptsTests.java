package app.trellis.signin;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.Committed;
import app.trellis.PageTest;
import app.trellis.people.Firm;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Guessing takes longer and longer. */
@PageTest
class SignInAttemptsTests {

    private static final String PASSWORD = "climbing roses in June";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private Access access;

    @Autowired
    private SignInAttempts attempts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void afterFiveWrongGuessesEvenTheRightPasswordHasToWait() {
        var email = account();
        for (var guess = 0; guess < 5; guess++)
            assertThat(signIn(email, "guess " + guess)).hasStatusOk();
        assertThat(signIn(email, PASSWORD))
                .hasStatus(429)
                .hasHeader("Retry-After", "5")
                .bodyText()
                .contains("Wait 5 seconds", "value=\"" + email + "\"");
    }

    @Test
    void unknownAddressWaitsAsAKnownOneDoes() {
        for (var guess = 0; guess < 5; guess++)
            assertThat(signIn("nobody@x.example", "guess")).hasStatusOk();
        assertThat(signIn("NOBODY@x.example", "guess")).hasStatus(429);
    }

    @Test
    void rightPasswordLetsTheAccountStartAnew() {
        var email = account();
        for (var guess = 0; guess < 4; guess++) signIn(email, "guess");
        assertThat(signIn(email, PASSWORD)).hasStatus(302);
        for (var guess = 0; guess < 4; guess++) signIn(email, "guess");
        assertThat(signIn(email, PASSWORD)).hasStatus(302);
    }

    @Test
    void waitEndsByItself() {
        for (var guess = 0; guess < 5; guess++) attempts.begin("amara", "192.0.2.1");
        assertThatThrownBy(() -> attempts.begin("amara", "192.0.2.1")).isInstanceOf(TooManyAttempts.class);
        later("6 seconds");
        attempts.begin("amara", "192.0.2.1");
        assertThatThrownBy(() -> attempts.begin("amara", "192.0.2.1"))
                .isInstanceOfSatisfying(
                        TooManyAttempts.class,
                        wait -> assertThat(wait.messageArguments()).contains(10L));
    }

    @Test
    void nobodyWaitsForAClockThatWasSetBack() {
        for (var guess = 0; guess < 5; guess++) attempts.begin("amara", "192.0.2.1");
        later("-2 hours");
        attempts.begin("amara", "192.0.2.1");
        assertThatThrownBy(() -> attempts.begin("amara", "192.0.2.1")).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void attemptThatLookedAtTheClockFirstButIsCountedSecondNeedNotWait() {
        attempts.begin("amara", "192.0.2.1");
        later("-1 second");
        attempts.begin("amara", "192.0.2.1");
        attempts.takeBack("amara", "192.0.2.1");
        later("-1 second");
        attempts.begin("amara", "192.0.2.1");
    }

    @Test
    void guessesAreForgottenWithTime() {
        for (var guess = 0; guess < 4; guess++) attempts.begin("amara", "192.0.2.1");
        later("61 minutes");
        for (var guess = 0; guess < 5; guess++) attempts.begin("amara", "192.0.2.1");
        later("25 hours");
        attempts.forgetOld();
        assertThat(rows()).isZero();
    }

    @Test
    void oneAddressThatGuessesAtManyAccountsHasToWait() {
        for (var account = 0; account < 50; account++) attempts.begin("account" + account, "192.0.2.1");
        assertThatThrownBy(() -> attempts.begin("another", "192.0.2.1")).isInstanceOf(TooManyAttempts.class);
        attempts.begin("another", "192.0.2.2");
    }

    @Test
    void ownAccountDoesNotClearTheAddressForGuesses() {
        for (var account = 0; account < 49; account++) {
            attempts.begin("account" + account, "192.0.2.1");
            attempts.begin("mine", "192.0.2.1");
            attempts.succeeded("mine", "192.0.2.1");
        }
        attempts.begin("mine", "192.0.2.1");
        assertThatThrownBy(() -> attempts.begin("another", "192.0.2.1")).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void guessesAtTheSameMomentDoNotSlipThroughTogether() throws Exception {
        var guesses = IntStream.range(0, 40)
                .<Callable<Boolean>>mapToObj(guess -> () -> passes("parallel", "198.51.100." + guess))
                .toList();
        var threads = Executors.newFixedThreadPool(8);
        try {
            var passed = 0;
            for (var guess : threads.invokeAll(guesses)) if (guess.get()) passed++;
            assertThat(passed).isEqualTo(5);
        } finally {
            threads.shutdown();
            jdbc.sql("DELETE FROM sign_in_attempt").update();
        }
    }

    @Test
    void whoeverKeepsAskingForAnAccountThatWaitsHasToWaitToo() {
        for (var guess = 0; guess < 5; guess++) attempts.begin("amara", "192.0.2.1");
        for (var poll = 0; poll < 45; poll++)
            assertThatThrownBy(() -> attempts.begin("amara", "192.0.2.1")).isInstanceOf(TooManyAttempts.class);
        assertThatThrownBy(() -> attempts.begin("another", "192.0.2.1")).isInstanceOf(TooManyAttempts.class);
        attempts.begin("another", "192.0.2.2");
    }

    @Test
    void addressThatWaitsDoesNotCountAgainstTheAccount() {
        for (var account = 0; account < 50; account++) attempts.begin("account" + account, "192.0.2.1");
        for (var poll = 0; poll < 5; poll++)
            assertThatThrownBy(() -> attempts.begin("amara", "192.0.2.1")).isInstanceOf(TooManyAttempts.class);
        attempts.begin("amara", "192.0.2.2");
    }

    @Test
    void passwordChosenByALinkLetsTheAccountStartAnew() {
        var amara = firm.employee("Amara Okafor");
        var link = access.invite(firm.admin("Ada Novak"), amara.id(), Set.of(Role.EMPLOYEE), null)
                .text();
        for (var guess = 0; guess < 5; guess++) signIn(firm.emailOf(amara), "guess");
        assertThat(mvc.post()
                        .uri("/invitations/{link}", link)
                        .param("password", PASSWORD)
                        .param("again", PASSWORD)
                        .with(csrf()))
                .hasRedirectedUrl("/login?ready");
        assertThat(signIn(firm.emailOf(amara), PASSWORD)).hasStatus(302);
    }

    /** Java and PostgreSQL do not agree on the small letter of the Turkish İ. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anotherWayToWriteTheAddressIsNoOtherAccount(boolean known) {
        var email = known ? emailOfAccountWithAnI() : "nobody.with.an.i@x.example";
        for (var guess = 0; guess < 5; guess++) signIn(email, "guess");
        assertThat(signIn(email.replace('i', 'İ'), PASSWORD)).hasStatus(429);
    }

    @Test
    void guessesAtTheOwnPasswordAndAtTheSignInAddUp() {
        var amara = firm.employee("Amara Okafor");
        access.open(amara.id(), Set.of(Role.EMPLOYEE), PASSWORD);
        for (var guess = 0; guess < 5; guess++) signIn(firm.emailOf(amara), "guess");
        assertThat(mvc.post()
                        .uri("/settings/password")
                        .param("current", "guess")
                        .param("password", "a trellis against the wall")
                        .param("again", "a trellis against the wall")
                        .with(as(amara))
                        .with(csrf()))
                .hasStatus(429);
    }

    @Test
    void tableTellsNoEmailAddress() {
        attempts.begin("amara.okafor@harborpoint.example", "192.0.2.1");
        assertThat(jdbc.sql("SELECT subject FROM sign_in_attempt")
                        .query(String.class)
                        .list())
                .noneMatch(subject -> subject.contains("amara"));
    }

    @Test
    @Committed
    void failureWhileSigningInIsNoWrongPasswordAndDoesNotCount() throws Exception {
        jdbc.sql("DELETE FROM sign_in_attempt").update();
        var email = account();
        var elsewhere = Executors.newSingleThreadExecutor();
        try {
            var answer = new TransactionTemplate(transactions).execute(transaction -> {
                jdbc.sql("LOCK TABLE account IN ACCESS EXCLUSIVE MODE").update();
                var signingIn = elsewhere.submit(() -> signIn(email, PASSWORD));
                Awaitility.await("the reading of the account").until(this::isAccountCanceled);
                return signingIn;
            });
            assertThat(answer.get()).hasFailed().failure().hasStackTraceContaining("canceling statement");
        } finally {
            elsewhere.shutdown();
        }
        assertThat(jdbc.sql("SELECT attempts FROM sign_in_attempt")
                        .query(Integer.class)
                        .list())
                .containsExactly(0, 0);
    }

    /** As PostgreSQL itself cancels a statement that waits too long. */
    private boolean isAccountCanceled() {
        return jdbc.sql("""
                SELECT coalesce(bool_or(pg_cancel_backend(pid)), false) FROM pg_stat_activity
                WHERE datname = current_database() AND wait_event_type = 'Lock' AND query ILIKE '%FROM account%'
                """).query(Boolean.class).single();
    }

    private boolean passes(String account, String address) {
        try {
            attempts.begin(account, address);
            return true;
        } catch (TooManyAttempts wait) {
            return false;
        }
    }

    /** The time goes by: seen from the table, everything happened that much earlier. */
    private void later(String interval) {
        jdbc.sql("UPDATE sign_in_attempt SET last_at = last_at - :i::interval, wait_until = wait_until - :i::interval")
                .param("i", interval)
                .update();
    }

    private int rows() {
        return jdbc.sql("SELECT count(*) FROM sign_in_attempt")
                .query(Integer.class)
                .single();
    }

    private String emailOfAccountWithAnI() {
        var ines = firm.employee("Ines Weber");
        access.open(ines.id(), Set.of(Role.EMPLOYEE), PASSWORD);
        return firm.emailOf(ines);
    }

    private String account() {
        var amara = firm.employee("Amara Okafor");
        access.open(amara.id(), Set.of(Role.EMPLOYEE), PASSWORD);
        return firm.emailOf(amara);
    }

    private MvcTestResult signIn(String email, String password) {
        return mvc.post()
                .uri("/login")
                .param("email", email)
                .param("password", password)
                .with(csrf())
                .exchange();
    }
}
