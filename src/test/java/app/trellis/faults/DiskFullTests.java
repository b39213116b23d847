package app.trellis.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PlainBrowser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk is full: people are told, nothing is half stored, and all goes on once there is space. */
@FaultTest
class DiskFullTests {

    private static final int ROWS = 400;
    private static final int DESCRIPTION = 8000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @Test
    void uploadsAreRefusedKindlyWhileTheDiskForThemIsFull() throws Exception {
        try (var installation = Installation.running(folder, 1);
                var disk = new SmallDisk(folder.resolve("uploads"), 16)) {
            var trellis = installation.start(
                    Map.of("SERVER_TOMCAT_BASEDIR", disk.folder().toString()));
            var ada = installation.signedIn(trellis.address(), Installation.ADA);
            disk.fill(100_000);
            var refused = large().upload(ada);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.body()).contains("Trellis will be right back");
            assertThat(imports(installation)).isZero();
            assertThat(ada.get("/openings").status()).as("pages need no disk").isEqualTo(200);
            disk.makeSpace();
            assertThat(large().upload(ada).location()).endsWith("/mapping");
            assertThat(imports(installation)).isOne();
            Findings.tell("Disk for uploads full: 503, nothing kept; works at once when there is space.");
        }
    }

    @Test
    void importIsStoredWholeOrNotAtAllWhenTheDiskOfTheDatabaseIsFull() throws Exception {
        try (var disk = new SmallDisk(folder.resolve("tables"), 96);
                var postgres = PostgresProcess.brought(folder.resolve("postgres"));
                var installation = new Installation(postgres)) {
            postgres.execute("postgres", "CREATE TABLESPACE small LOCATION '" + disk.folder() + "'");
            postgres.execute("postgres", "ALTER DATABASE trellis SET TABLESPACE small");
            installation.setUp(installation.start(Map.of()), 1);
            var ada = installation.signedIn(installation.trellis().address(), Installation.ADA);
            var person =
                    installation.everybody(installation.trellis().address(), 1).get(0);
            var drafts = new Drafts(installation);
            var address = large().previewed(ada);

            disk.fill(200_000);
            assertThat(large().upload(ada).status()).as("another file").isEqualTo(503);
            assertThat(imports(installation)).isOne();
            ada.post(address + "/confirmation", Map.of());
            awaitPage(ada, address, "Import failed, nothing saved");
            assertThat(openings(installation)).isZero();
            PlainBrowser.Answer answer;
            do answer = drafts.write(person);
            while (answer.isConfirmed());
            assertThat(answer.status()).isEqualTo(503);
            assertThat(ada.get("/careers").status()).as("pages can be read").isEqualTo(200);

            disk.makeSpace();
            drafts.write(person);
            drafts.assertEachIsThereOnce();
            assertThat(ada.post(address + "/confirmation", Map.of()).isConfirmed())
                    .isTrue();
            awaitPage(ada, address, "jobs.csv imported");
            assertThat(openings(installation)).isEqualTo(ROWS);
            Findings.tell(
                    "Disk of the database full: uploads and forms get the 503, a confirmed import of %d openings stores nothing and says so; all works when there is space, %d drafts confirmed, none lost.",
                    ROWS, drafts.confirmed());
        }
    }

    /** Of words that no compression makes small. */
    private static OpeningsFile large() {
        var letters = new Random(1).ints(DESCRIPTION, 'a', 'z' + 1);
        var text = letters.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return new OpeningsFile(ROWS, text.replace('q', ' '));
    }

    private static void awaitPage(PlainBrowser browser, String address, String words) throws IOException {
        Awaitility.await(words)
                .atMost(PATIENCE)
                .until(() -> browser.get(address).body().contains(words));
    }

    private static int imports(Installation installation) throws Exception {
        return count(installation, "file_import");
    }

    private static int openings(Installation installation) throws Exception {
        return count(installation, "opening");
    }

    private static int count(Installation installation, String table) throws Exception {
        return Integer.parseInt(
                installation.query("SELECT count(*) FROM " + table).get(0));
    }
}
