package app.trellis.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.mail.ScriptedServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application or the mail server dies while mails are sent: each mail arrives once, or an administrator is asked. */
@FaultTest
class MailInterruptedTests {

    private static final int PEOPLE = 1000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private static Path folder;

    private static Installation installation;

    private ScriptedServer server;

    @BeforeAll
    static void start() throws Exception {
        installation = Installation.running(folder, PEOPLE);
        installation.trellis().stop();
    }

    @AfterAll
    static void stop() throws Exception {
        installation.close();
    }

    @BeforeEach
    void nothingWaits() throws Exception {
        installation.sql("TRUNCATE mail CASCADE");
        server = new ScriptedServer(0);
    }

    @AfterEach
    void stopSending() throws Exception {
        installation.trellis().kill();
        server.close();
    }

    @Test
    void mailIsSentOnceWhenTheApplicationIsKilledBeforeTheServerCouldHaveIt() throws Exception {
        killedAt("EHLO");
        startTrellis();
        await("the mail arrives", () -> statuses().isEmpty());
        assertThat(server.taken()).hasSize(1);
        Findings.tell("Application killed before the mail server had a mail: it arrived once, after the restart.");
    }

    @Test
    void mailIsNotSentAgainWhenTheApplicationIsKilledBeforeTheServersAnswer() throws Exception {
        killedAt(ScriptedServer.DOT);
        assertThat(statuses()).containsExactly("HANDED_OVER");
        installation.sql("UPDATE mail SET since = since - interval '6 minutes'");
        startTrellis();
        await("it is known to be uncertain", () -> statuses().equals(List.of("UNCERTAIN")));
        assertThat(server.taken()).hasSize(1);
        Findings.tell(
                "Application killed between the mail server's receipt and its answer: not sent again, and shown.");
    }

    /** Holds the mail server there until the application is dead. */
    private void killedAt(String command) throws Exception {
        var there = new CountDownLatch(1);
        var dead = new CountDownLatch(1);
        server.before(command, () -> {
            there.countDown();
            join(dead);
        });
        ask("LIMIT 1");
        startTrellis();
        join(there);
        installation.trellis().kill();
        dead.countDown();
    }

    @Test
    void thousandMailsArriveOnceThroughThreeKillsOfTheApplicationAndOneOfTheMailServer() throws Exception {
        ask("");
        var arrived = new ArrayList<String>();
        startTrellis();
        for (var kill = 1; kill <= 3; kill++) {
            awaitArrived(kill * PEOPLE / 5);
            installation.trellis().kill();
            startTrellis();
        }
        awaitArrived(4 * PEOPLE / 5);
        arrived.addAll(server.taken());
        server.close();
        server = new ScriptedServer(server.port());
        await("nothing waits", () -> waiting().isEmpty());
        arrived.addAll(server.taken());
        var uncertain = statuses();
        Findings.tell(
                "%d mails through three kills of the application and one of the mail server: %d arrived, none twice; %d uncertain.",
                PEOPLE, arrived.size(), uncertain.size());
        assertThat(arrived).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(PEOPLE - uncertain.size());
        assertThat(uncertain).hasSizeLessThanOrEqualTo(4).isSubsetOf("HANDED_OVER", "UNCERTAIN");
    }

    private void awaitArrived(int number) {
        await(number + " mails arrive", () -> server.taken().size() >= number);
    }

    private void startTrellis() throws Exception {
        installation.start(Map.of(
                "SPRING_MAIL_HOST", "127.0.0.1",
                "SPRING_MAIL_PORT", Integer.toString(server.port()),
                "TRELLIS_MAIL_EVERY", "1s",
                "DB_SCHEDULER_HEARTBEAT_INTERVAL", "1s"));
    }

    /** Links for new passwords: what everyone may be sent. */
    private static void ask(String limit) throws SQLException {
        installation.sql("""
                INSERT INTO mail (id, kind, person_id, since, due_at)
                SELECT gen_random_uuid(), 'password', person_id, now(), now() FROM account WHERE 'EMPLOYEE' = ALL (roles) %s
                """.formatted(limit));
    }

    private static List<String> waiting() throws SQLException {
        return installation.query("SELECT id FROM mail WHERE status = 'WAITING'");
    }

    private static List<String> statuses() throws SQLException {
        return installation.query("SELECT status FROM mail");
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what).atMost(PATIENCE).until(condition);
    }

    private static void join(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
