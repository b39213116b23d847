package app.trellis.database;

import app.trellis.TrellisProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The application as a process with the PostgreSQL that it brings along. */
public class EmbeddedTrellis extends TrellisProcess {

    private final Path data;

    private EmbeddedTrellis(Path data, Map<String, String> settings) throws IOException {
        super(settings);
        this.data = data;
    }

    /** Without the demonstration, which takes longer than all else and is filled for the journeys too. */
    static EmbeddedTrellis startingEmpty(Path data) throws IOException {
        return new EmbeddedTrellis(
                data,
                Map.of(
                        "TRELLIS_DATA",
                        data.toString(),
                        "SPRING_AUTOCONFIGURE_EXCLUDE",
                        "app.trellis.demo.DemonstrationAutoConfiguration"));
    }

    public static EmbeddedTrellis started(Path data) throws IOException {
        var trellis = new EmbeddedTrellis(data, Map.of("TRELLIS_DATA", data.toString()));
        trellis.awaitReady();
        return trellis;
    }

    public ProcessHandle postgres() throws IOException {
        return ProcessHandle.of(Long.parseLong(postmasterFile().get(0))).orElseThrow();
    }

    private List<String> postmasterFile() throws IOException {
        return Files.readAllLines(data.resolve("postgresql/cluster/postmaster.pid"));
    }

    public Connection connect() throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:%s/trellis"
                        .formatted(postmasterFile().get(3)),
                "trellis",
                Files.readString(data.resolve("postgresql/password")));
    }
}
