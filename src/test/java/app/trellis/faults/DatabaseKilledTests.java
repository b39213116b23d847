package app.trellis.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database dies in the middle of the work of many: what was confirmed is there afterwards, and there once. */
@FaultTest
class DatabaseKilledTests {

    private static final int PEOPLE = 8;
    private static final int ENOUGH = 300;
    private static final int KILLS = 3;

    @TempDir
    private Path folder;

    @Test
    void nothingConfirmedIsLostOrDoubledWhenTheDatabaseIsKilledUnderWrites() throws Exception {
        try (var installation = Installation.running(folder, PEOPLE)) {
            var drafts = new Drafts(installation);
            var people = installation.everybody(installation.trellis().address(), PEOPLE);
            var traffic = drafts.writtenBy(people);
            try (traffic) {
                for (var kill = 0; kill < KILLS; kill++) {
                    awaitMore(drafts);
                    installation.postgres().kill();
                    awaitRefusal(traffic);
                    installation.postgres().start();
                }
                awaitMore(drafts);
            }
            drafts.assertEachIsThereOnce();
            assertThat(traffic.statuses().keySet()).as("nobody gets a 500").containsOnly(302, 503);
            Findings.tell(
                    "Database killed %d times under the writes of %d people: %d confirmed, none lost, none twice; "
                            + "answers %s; longest wait %d ms.",
                    KILLS,
                    PEOPLE,
                    drafts.confirmed(),
                    traffic.statuses(),
                    traffic.longest().toMillis());
        }
    }

    private static void awaitMore(Drafts drafts) {
        var before = drafts.confirmed();
        Awaitility.await("writes go on")
                .atMost(Duration.ofMinutes(1))
                .until(() -> drafts.confirmed() > before + ENOUGH);
    }

    private static void awaitRefusal(Traffic traffic) {
        var before = traffic.count(503);
        Awaitility.await("somebody is refused").until(() -> traffic.count(503) > before);
    }
}
