package app.trellis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

    private final Path home;
    private final DataFolder folder;

    DataFolderTests(@TempDir Path data) {
        home = data.resolve("postgresql");
        folder = new DataFolder(data);
    }

    @BeforeEach
    void acquire() {
        folder.acquire();
    }

    @AfterEach
    void release() {
        folder.release();
    }

    @Test
    void isClosedToOtherUsers() throws IOException {
        assertThat(Files.getPosixFilePermissions(home)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void isUsedByOneAtATime() {
        var second = new DataFolder(folder.root());
        assertThatExceptionOfType(EmbeddedDatabaseFailure.class)
                .isThrownBy(second::acquire)
                .withMessageContaining("in use")
                .withMessageContaining("process " + ProcessHandle.current().pid());
    }

    @Test
    void isFreeAfterItsRelease() {
        folder.release();
        var second = new DataFolder(folder.root());
        second.acquire();
        second.release();
    }

    @Test
    void keepsItsPasswordOnceTheFirstStartIsDone() throws IOException {
        var password = folder.prepare();
        folder.complete();
        assertThat(folder.prepare()).isEqualTo(password).hasSize(48);
    }

    @Test
    void clusterOfAnInterruptedFirstStartIsMadeAnew() throws IOException {
        folder.prepare();
        Files.createDirectories(folder.cluster());
        folder.prepare();
        assertThat(folder.cluster()).doesNotExist();
    }

    @Test
    void clusterWithoutItsPasswordIsNeverTouched() throws IOException {
        Files.createDirectories(folder.cluster());
        assertThatExceptionOfType(EmbeddedDatabaseFailure.class)
                .isThrownBy(folder::prepare)
                .withMessageContaining("\"password\"");
        assertThat(folder.cluster()).exists();
    }

    @Test
    void halfUnpackedProgramsAreRemoved() throws IOException {
        var whole = Files.createDirectories(folder.programs().resolve("whole"));
        Files.createFile(whole.resolve(".exists"));
        var half = Files.createDirectories(folder.programs().resolve("half"));
        folder.prepare();
        assertThat(whole).exists();
        assertThat(half).doesNotExist();
    }

    @Test
    void strangerWithTheProcessNumberOfAnEarlierServerIsLeftAlone() throws IOException {
        var file = Files.createDirectories(folder.cluster()).resolve("postmaster.pid");
        Files.writeString(file, ProcessHandle.current().pid() + "\n" + folder.cluster() + "\n");
        LeftOverServer.stop(folder.cluster());
        assertThat(file).doesNotExist();
    }

    @Test
    void folderThatCannotBeMadeIsNamed() throws IOException {
        var file = Files.createFile(folder.root().resolve("file"));
        assertThatExceptionOfType(EmbeddedDatabaseFailure.class)
                .isThrownBy(new DataFolder(file)::acquire)
                .withMessageContaining(file.toString());
    }
}
