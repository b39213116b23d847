package app.trellis.database;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the application as real processes on one data folder; each test leaves one of them running. */
class EmbeddedDatabaseTests {

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
    void startEndsWithTheAddressAndThePlaceOfTheData() throws Exception {
        assertThat(trellis.log().strip().lines().reduce((first, last) -> last))
                .hasValueSatisfying(line -> assertThat(line)
                        .endsWith("Trellis is ready at http://localhost:%d with its data in %s"
                                .formatted(trellis.port(), data)));
        assertThat(trellis.status("/actuator/health/readiness")).isEqualTo(200);
    }

    @Test
    void whatIsConfirmedIsOnTheDisk() throws Exception {
        try (var connection = trellis.connect();
                var statement = connection.createStatement()) {
            for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                try (var result = statement.executeQuery("SHOW " + setting)) {
                    result.next();
                    assertThat(result.getString(1)).as(setting).isEqualTo("on");
                }
            }
        }
    }

    @Test
    void holdsTheDemonstrationOnceHoweverOftenItStarts() throws Exception {
        try (var connection = trellis.connect();
                var statement = connection.createStatement();
                var openings = statement.executeQuery("SELECT count(*) FROM opening")) {
            openings.next();
            assertThat(openings.getInt(1)).isEqualTo(40);
        }
    }

    @Test
    void secondStartOnTheSameFolderSaysWhoHoldsItAndStops() throws Exception {
        var second = EmbeddedTrellis.starting(data);
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.log())
                .contains("The data folder " + data + " is in use by another Trellis, process " + trellis.pid() + ".")
                .contains("TRELLIS_DATA")
                .doesNotContain("\tat ", "Exception");
        assertThat(trellis.status("/actuator/health/readiness")).isEqualTo(200);
    }

    @Test
    void stopEndsTheDatabaseAndTheNextStartFindsItsData() throws Exception {
        var postgres = trellis.postgres();
        var rows = Rows.writtenTo(trellis);
        trellis.stop();
        assertThat(postgres.onExit()).succeedsWithin(ofSeconds(10));
        trellis = EmbeddedTrellis.started(data);
        rows.assertAllIn(trellis);
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
}
