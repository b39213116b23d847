package app.trellis.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The application dies between what it has confirmed and the work that follows: the work is done after the restart, and
 * once. Confirmed imports are that work today; the listeners of module events are to be tried here too, once there are
 * some.
 */
@FaultTest
class ImportInterruptedTests {

    private static final int ROWS = 2000;

    /** A copy that died is missed after 40 seconds, then another stores the file. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The same in a tenth of the time. */
    private static final Map<String, String> MISSED_SOON = Map.of("DB_SCHEDULER_HEARTBEAT_INTERVAL", "1s");

    @TempDir
    private static Path folder;

    private static Installation installation;

    @BeforeEach
    void start() throws Exception {
        if (installation == null) installation = Installation.running(folder, 1);
        installation.sql("TRUNCATE opening CASCADE");
    }

    @AfterAll
    static void stop() throws Exception {
        installation.close();
    }

    @Test
    void importIsStoredOnceWhenTheApplicationIsKilledAtItsConfirmation() throws Exception {
        var address = confirmedByAda();
        installation.trellis().kill();
        assertStoredOnceAfterRestart("at its confirmation", address, Map.of());
    }

    @Test
    void importIsStoredOnceWhenTheApplicationIsKilledInTheMiddle() throws Exception {
        var address = confirmedByAda();
        Awaitility.await("the rows are being stored")
                .pollInterval(Duration.ofMillis(20))
                .until(() -> progress() > 0);
        installation.trellis().kill();
        assertThat(installation.query("SELECT count(*) FROM opening"))
                .as("half an import")
                .containsOnly("0");
        assertStoredOnceAfterRestart("in the middle", address, MISSED_SOON);
    }

    private static String confirmedByAda() throws Exception {
        var ada = installation.signedIn(installation.trellis().address(), Installation.ADA);
        return OpeningsFile.of(ROWS).confirmed(ada);
    }

    private static int progress() throws SQLException {
        return Integer.parseInt(installation
                .query("SELECT progress FROM file_import ORDER BY uploaded_at DESC LIMIT 1")
                .get(0));
    }

    private static void assertStoredOnceAfterRestart(String when, String address, Map<String, String> settings)
            throws Exception {
        var ended = System.nanoTime();
        var trellis = installation.start(settings);
        var ada = installation.signedIn(trellis.address(), Installation.ADA);
        Awaitility.await("the import is stored")
                .atMost(PATIENCE)
                .until(() -> ada.get(address).body().contains("jobs.csv imported"));
        Findings.tell(
                "Application killed %s of an import of %d openings: stored once, %d s after the kill, start included.",
                when, ROWS, Duration.ofNanos(System.nanoTime() - ended).toSeconds());
        assertThat(installation.query("SELECT count(DISTINCT reference) FROM opening"))
                .isEqualTo(List.of("" + ROWS));
        assertThat(installation.query("SELECT count(*) FROM opening")).isEqualTo(List.of("" + ROWS));
        assertThat(installation.query("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'imports-store'"))
                .as("work that is left")
                .containsOnly("0");
    }
}
