package app.trellis.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts sign-in attempts for all copies of Trellis together. An attempt is counted before the password is checked, and
 * uncounted when it was right, so that parallel guesses do not slip through.
 */
@Component
@Transactional
class SignInAttempts {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Throws {@link TooManyAttempts} when the address or the account has to wait. An attempt at an account that waits counts
     * for the address, or asking again and again would cost nothing; an attempt from an address that waits does not count.
     *
     * @param account its e-mail address, as it was entered
     * @param address of the network
     */
    @Transactional(noRollbackFor = TooManyAttempts.class)
    void begin(String account, String address) {
        count(addressKey(address), Backoff.WITH_ADDRESS);
        count(accountKey(account), Backoff.WITH_ACCOUNT);
    }

    /**
     * The same for a link by mail, of which nobody learns whether it goes out. It is counted apart: who asks for many keeps
     * nobody from signing in.
     */
    @Transactional(noRollbackFor = TooManyAttempts.class)
    void beginAsking(String account, String address) {
        count("link for " + addressKey(address), Backoff.WITH_ADDRESS);
        count("link for " + accountKey(account), Backoff.WITH_LINKS);
    }

    /** Counts a link that opens nothing. A right one is never counted, and opens whatever was tried before. */
    @Transactional(noRollbackFor = TooManyAttempts.class)
    void wrongLink(String address) {
        count("link from " + addressKey(address), Backoff.WITH_WRONG_LINKS);
    }

    /** Resets the account. The address keeps its count, or one account would allow guessing at all others for ever. */
    void succeeded(String account, String address) {
        takeBack(addressKey(address));
        forget(account);
    }

    /** Resets the account, whose owner has proved to be the owner by other means than the password. */
    void forget(String account) {
        jdbc.sql("DELETE FROM sign_in_attempt WHERE subject = ?")
                .param(accountKey(account))
                .update();
    }

    /** Does not count the attempt: Trellis could not check the password. */
    void takeBack(String account, String address) {
        takeBack(addressKey(address));
        takeBack(accountKey(account));
    }

    private void takeBack(String subject) {
        jdbc.sql("""
                UPDATE sign_in_attempt SET attempts = greatest(0, attempts - 1), wait_until = '-infinity'
                WHERE subject = ?
                """).param(subject).update();
    }

    void forgetOld() {
        jdbc.sql("DELETE FROM sign_in_attempt WHERE last_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private void count(String subject, Backoff backoff) {
        var now = clock.instant();
        var attempts = countUnlessWaiting(subject, backoff, now);
        if (attempts.isEmpty())
            throw new TooManyAttempts(Duration.between(now, waitOf(subject).orElse(now)));
        var wait = backoff.after((int) Math.ceil(attempts.get()));
        if (wait.isZero()) return;
        // The row is still locked by the count, so that a guess made at the same time finds the wait.
        jdbc.sql("UPDATE sign_in_attempt SET wait_until = ? WHERE subject = ?")
                .params(Timestamp.from(now.plus(wait)), subject)
                .update();
    }

    /** No wait is no moment: of two attempts at once, the second to be counted may have looked at the clock first. */
    private Optional<Double> countUnlessWaiting(String subject, Backoff backoff, Instant now) {
        return jdbc.sql("""
                INSERT INTO sign_in_attempt AS known (subject, attempts, last_at, wait_until)
                VALUES (:subject, 1, :now, '-infinity')
                ON CONFLICT (subject) DO UPDATE SET last_at = :now, attempts = 1 + greatest(0, known.attempts
                    - greatest(0, extract(epoch FROM :now::timestamptz - known.last_at)) / :forgetsOneIn)
                WHERE known.wait_until <= :now OR known.wait_until > :longest
                RETURNING attempts
                """)
                .param("subject", subject)
                .param("now", Timestamp.from(now))
                // A wait beyond this was counted by a clock that has since been set back.
                .param("longest", Timestamp.from(now.plus(backoff.longest())))
                .param("forgetsOneIn", backoff.forgetsOneIn().toSeconds())
                .query(Double.class)
                .optional();
    }

    private Optional<Instant> waitOf(String subject) {
        return jdbc.sql("SELECT wait_until FROM sign_in_attempt WHERE subject = ?")
                .param(subject)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /**
     * The key that also finds the account, or one account would have many counts. Hashed, so that the table does not show
     * who has an account or mistypes the address.
     */
    private String accountKey(String account) {
        return jdbc.sql("SELECT 'account ' || encode(sha256(convert_to(text_key(?), 'UTF8')), 'hex')")
                .param(account)
                .query(String.class)
                .single();
    }

    private static String addressKey(String address) {
        return "address " + NetworkAddress.group(address);
    }
}
