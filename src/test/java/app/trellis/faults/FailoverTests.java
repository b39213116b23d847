package app.trellis.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database dies for good while people write, and its synchronous standby takes its place. */
@FaultTest
class FailoverTests {

    private static final int WRITERS = 8;
    private static final int CONFIRMED = 1000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void standbyThatIsPromotedUnderWritesHasAllThatWasConfirmed() throws Exception {
        try (var installation = Installation.running(folder, WRITERS);
                var standby = installation.postgres().replica()) {
            var primary = installation.postgres();
            primary.execute("postgres", "ALTER SYSTEM SET synchronous_standby_names = 'replica'");
            primary.execute("postgres", "SELECT pg_reload_conf()");
            var either =
                    "jdbc:postgresql://127.0.0.1:%d,127.0.0.1:%d/trellis".formatted(primary.port(), standby.port());
            var trellis = installation.start(Map.of(
                    "SPRING_DATASOURCE_URL", either + "?targetServerType=primary",
                    "TRELLIS_REPLICA_URL", either + "?targetServerType=secondary"));
            var drafts = new Drafts(installation);
            var writing = drafts.writtenBy(installation.everybody(trellis.address(), WRITERS));
            long away;
            try (writing) {
                Awaitility.await("%d confirmed".formatted(CONFIRMED))
                        .atMost(PATIENCE)
                        .until(() -> drafts.confirmed() >= CONFIRMED);
                primary.kill();
                var gone = System.nanoTime();
                installation.failOverTo(standby);
                var before = drafts.confirmed();
                Awaitility.await("work goes on").atMost(PATIENCE).until(() -> drafts.confirmed() > before + WRITERS);
                away = Duration.ofNanos(System.nanoTime() - gone).toMillis();
                Awaitility.await("and on").atMost(PATIENCE).until(() -> drafts.confirmed() > before + 100);
            }
            Findings.tell(
                    "Database killed under writes and its synchronous standby promoted: writers %s, %d drafts confirmed, none lost, none twice; work went on after %d ms, longest wait %d ms.",
                    writing.statuses(),
                    drafts.confirmed(),
                    away,
                    writing.longest().toMillis());
            drafts.assertEachIsThereOnce();
            assertThat(writing.statuses().keySet()).containsOnly(302, 503);
        }
    }
}
