package app.trellis.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.database.EmbeddedTrellis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A backup is made and restored by the commands of operating.md, and holds every row of every table. */
@FaultTest
class BackupTests {

    private static final Path POSTGRESQL = Path.of("/usr/lib/postgresql");

    @TempDir
    private Path folder;

    @Test
    void copyOfTheDataFolderHoldsEveryRow() throws Exception {
        var data = folder.resolve("data");
        var copy = folder.resolve("copy");
        var trellis = EmbeddedTrellis.started(data);
        var before = Checksums.of(trellis.connect());
        trellis.stop();
        Programs.run("cp", "-a", data.toString(), copy.toString());
        FileSystemUtils.deleteRecursively(data);
        Files.move(copy, data);
        trellis = EmbeddedTrellis.started(data);
        try {
            assertThat(Checksums.of(trellis.connect())).isEqualTo(before);
            tell("Copy of the data folder", before);
        } finally {
            trellis.stop();
        }
    }

    @Test
    void dumpOfARunningDatabaseRestoredIntoAnEmptyOneHoldsEveryRow() throws Exception {
        var programs = Programs.below(POSTGRESQL, "bin/pg_dump").getParent();
        try (var first = PostgresProcess.installed(programs, Files.createDirectory(folder.resolve("first")));
                var second = PostgresProcess.installed(programs, Files.createDirectory(folder.resolve("second")))) {
            var old = new Installation(first);
            try (old) {
                old.setUp(old.start(Map.of()), 2);
                var ada = old.signedIn(old.trellis().address(), Installation.ADA);
                OpeningsFile.of(100).previewed(ada);
                var drafts = new Drafts(old);
                var person = old.everybody(old.trellis().address(), 1).get(0);
                for (var n = 0; n < 20; n++) drafts.write(person);
                first.runClient("pg_dump", wordsOfManual("pg_dump"));
                second.runClient("pg_restore", wordsOfManual("pg_restore"));
                var before = Checksums.of(first.connect("trellis", "trellis"));
                assertThat(Checksums.of(second.connect("trellis", "trellis"))).isEqualTo(before);
                tell("Dump of a running database, restored into an empty one", before);
            }
            try (var restored = new Installation(second)) {
                var trellis = restored.start(Map.of());
                var person = restored.everybody(trellis.address(), 1).get(0);
                assertThat(person.get("/feedback?box=DRAFTS").body()).contains("Ada Novak");
            }
        }
    }

    /** What operating.md writes after the program, with the dump in the folder of this test. */
    private String[] wordsOfManual(String program) throws IOException {
        var command = Pattern.compile("`" + program + " ([^`]+)`")
                .matcher(Files.readString(Path.of("src/docs/operating.md")));
        assertThat(command.find()).isTrue();
        return command.group(1)
                .replace("trellis.dump", folder.resolve("trellis.dump").toString())
                .split(" ");
    }

    private static void tell(String what, Map<String, String> checksums) throws Exception {
        var rows = checksums.values().stream()
                .mapToInt(checksum -> Integer.parseInt(checksum.replaceFirst(" .*", "")))
                .sum();
        Findings.tell("%s: %d tables with %d rows, counts and checksums equal.", what, checksums.size(), rows);
    }
}
