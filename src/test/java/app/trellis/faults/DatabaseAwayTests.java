package app.trellis.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PlainBrowser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database goes away for a while and comes back: refusing connections, as when it is restarted, or not answering
 * at all, as when its machine stands still. People read and write all the time.
 */
@FaultTest
class DatabaseAwayTests {

    private static final int READERS = 4;
    private static final int WRITERS = 4;
    private static final Duration PROMISE = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private static Path folder;

    private static Installation installation;
    private static List<PlainBrowser> people;

    private interface Step {
        void run() throws Exception;
    }

    @BeforeAll
    static void start() throws Exception {
        installation = Installation.running(folder, READERS + WRITERS);
        people = installation.everybody(installation.trellis().address(), READERS + WRITERS);
    }

    @AfterAll
    static void stop() throws Exception {
        installation.close();
    }

    @Test
    void databaseStoppedForFiveSecondsIsToldAndComesBackByItself() throws Exception {
        away("stopped", Duration.ofSeconds(5), installation.postgres()::stop, installation.postgres()::start);
    }

    @Test
    void databaseStoppedForAMinuteIsToldAndComesBackByItself() throws Exception {
        away("stopped", Duration.ofMinutes(1), installation.postgres()::stop, installation.postgres()::start);
    }

    @Test
    void databaseFrozenForFiveSecondsIsToldAndComesBackByItself() throws Exception {
        away("frozen", Duration.ofSeconds(5), installation.postgres()::freeze, installation.postgres()::thaw);
    }

    @Test
    void databaseFrozenForAMinuteIsToldAndComesBackByItself() throws Exception {
        away("frozen", Duration.ofMinutes(1), installation.postgres()::freeze, installation.postgres()::thaw);
    }

    /** A lock stands for whatever keeps a statement busy. */
    @Test
    void statementThatTakesTooLongIsToldAndEndsInTheDatabaseToo() throws Exception {
        var reader = people.get(0);
        try (var lock = installation.postgres().connect("postgres", "trellis")) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("LOCK TABLE opening IN ACCESS EXCLUSIVE MODE");
            var answer = reader.get("/openings");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.took()).isLessThan(PROMISE);
            assertThat(installation.query("""
                    SELECT query FROM pg_stat_activity
                    WHERE application_name = 'trellis' AND state = 'active'""")).isEmpty();
            lock.rollback();
        }
        assertThat(reader.get("/openings").status()).isEqualTo(200);
    }

    private static void away(String how, Duration time, Step go, Step comeBack) throws Exception {
        var drafts = new Drafts(installation);
        var reading = Traffic.reading(people.subList(0, READERS), "/openings");
        var writing = drafts.writtenBy(people.subList(READERS, READERS + WRITERS));
        Duration recovery;
        try (reading;
                writing) {
            awaitMore(reading, 200);
            awaitMore(writing, 302);
            go.run();
            Awaitility.await("the load balancer is told")
                    .during(time)
                    .atMost(time.plus(PATIENCE))
                    .until(() -> installation.trellis().status("/actuator/health/readiness") == 503);
            comeBack.run();
            var back = System.nanoTime();
            awaitMore(reading, 200);
            awaitMore(writing, 302);
            recovery = Duration.ofNanos(System.nanoTime() - back);
        }
        Findings.tell(
                "Database %s for %d s: readers %s, writers %s; longest wait for the 503 %d and %d ms, for any answer %d and %d ms; back after %d ms.",
                how,
                time.toSeconds(),
                reading.statuses(),
                writing.statuses(),
                reading.longest(503).toMillis(),
                writing.longest(503).toMillis(),
                reading.longest().toMillis(),
                writing.longest().toMillis(),
                recovery.toMillis());
        drafts.assertEachIsThereOnce();
        assertThat(reading.statuses().keySet()).containsOnly(200, 503);
        assertThat(writing.statuses().keySet()).containsOnly(302, 503);
        assertThat(reading.longest(503)).isLessThan(PROMISE);
        assertThat(writing.longest(503)).isLessThan(PROMISE);
    }

    private static void awaitMore(Traffic traffic, int status) {
        var before = traffic.count(status);
        Awaitility.await("answers of status " + status)
                .atMost(PATIENCE)
                .until(() -> traffic.count(status) > before + 20);
    }
}
