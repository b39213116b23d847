package app.trellis.database;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One start of the application as a process, with the PostgreSQL that it brings along; kills are among the faults. */
@Tag("process")
class EmbeddedDatabaseTests {

    @TempDir
    private static Path data;

    private static EmbeddedTrellis trellis;

    @BeforeAll
    static void start() throws Exception {
        trellis = EmbeddedTrellis.startingEmpty(data);
        trellis.awaitReady();
    }

    @AfterAll
    static void stopEndsTheDatabase() throws Exception {
        var postgres = trellis.postgres();
        trellis.stop();
        assertThat(postgres.onExit()).succeedsWithin(ofSeconds(10));
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
    void secondStartOnTheSameFolderSaysWhoHoldsItAndStops() throws Exception {
        var second = EmbeddedTrellis.startingEmpty(data);
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.log())
                .contains("The data folder " + data + " is in use by another Trellis, process " + trellis.pid() + ".")
                .contains("TRELLIS_DATA")
                .doesNotContain("\tat ", "Exception");
        assertThat(trellis.status("/actuator/health/readiness")).isEqualTo(200);
    }
}
