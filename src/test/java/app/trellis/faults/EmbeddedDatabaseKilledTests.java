package app.trellis.faults;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.database.EmbeddedTrellis;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The PostgreSQL that Trellis brings along, stopped and killed on one data folder; each test leaves one running. */
@FaultTest
class EmbeddedDatabaseKilledTests {

    @TempDir
    private static Path data;

    private static EmbeddedTrellis trellis;

    @BeforeAll
    static void start() throws Exception {
        trellis = EmbeddedTrellis.started(data);
    }

    @AfterAll
    static void stop() throws Exception {
        trellis.stop();
    }

    @Test
    void stopEndsTheDatabaseAndTheNextStartFindsItsData() throws Exception {
        var postgres = trellis.postgres();
        var rows = Rows.writtenTo(trellis);
        trellis.stop();
        assertThat(postgres.onExit()).succeedsWithin(ofSeconds(10));
        trellis = EmbeddedTrellis.started(data);
        rows.assertAllIn(trellis);
        assertHoldsTheDemonstrationOnce();
    }

    @Test
    void confirmedRowsSurviveAKillOfTheApplication() throws Exception {
        var postgres = trellis.postgres();
        var rows = Rows.writtenTo(trellis);
        trellis.kill();
        trellis = EmbeddedTrellis.started(data);
        assertThat(postgres.onExit()).succeedsWithin(ofSeconds(10));
        rows.assertAllIn(trellis);
    }

    @Test
    void confirmedRowsSurviveAKillOfApplicationAndDatabaseTogether() throws Exception {
        var rows = Rows.writtenTo(trellis);
        trellis.postgres().destroyForcibly();
        trellis.kill();
        trellis = EmbeddedTrellis.started(data);
        rows.assertAllIn(trellis);
    }

    private static void assertHoldsTheDemonstrationOnce() throws Exception {
        try (var connection = trellis.connect();
                var statement = connection.createStatement();
                var openings = statement.executeQuery("SELECT count(*) FROM opening")) {
            openings.next();
            assertThat(openings.getInt(1)).isEqualTo(40);
        }
    }
}
