package app.trellis.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Where the embedded PostgreSQL keeps its things, all below {@code postgresql} and closed to other users: the programs,
 * the cluster, the password and the lock. One process at a time may use it.
 */
class DataFolder {

    private static final Logger log = LoggerFactory.getLogger(DataFolder.class);

    /** Behind every content, so that others can read who holds the lock on systems that lock reading too. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path root;
    private final Path home;
    private @Nullable FileChannel lock;

    DataFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.home = this.root.resolve("postgresql");
    }

    Path root() {
        return root;
    }

    Path cluster() {
        return home.resolve("cluster");
    }

    Path programs() {
        return home.resolve("programs");
    }

    /** What PostgreSQL's programs said last. */
    Path output() {
        return home.resolve("output.log");
    }

    /** The file with the password; under another name until the first start is done. */
    Path password() {
        return isComplete() ? home.resolve("password") : home.resolve("password.new");
    }

    boolean isComplete() {
        return Files.exists(home.resolve("password"));
    }

    void complete() throws IOException {
        Files.move(password(), home.resolve("password"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** @throws EmbeddedDatabaseFailure when another process, or another context of this one, uses the folder */
    void acquire() {
        try {
            Files.createDirectories(home);
            restrict(home, "rwx------");
            var file = home.resolve("lock");
            lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock.tryLock(LOCKED_BYTE, 1, false) == null) {
                throw EmbeddedDatabaseFailure.inUse(root, Files.readString(file).strip());
            }
            lock.truncate(0);
            lock.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes()));
        } catch (OverlappingFileLockException e) {
            throw EmbeddedDatabaseFailure.inUse(
                    root, Long.toString(ProcessHandle.current().pid()));
        } catch (IOException e) {
            throw EmbeddedDatabaseFailure.unusable(root, e);
        }
    }

    void release() {
        try {
            if (lock != null) lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends and clears away what an interrupted run left, and answers the password. */
    String prepare() throws IOException {
        LeftOverServer.stop(cluster());
        removeHalfUnpackedPrograms();
        if (isComplete()) return Files.readString(password());
        if (Files.exists(password())) FileSystemUtils.deleteRecursively(cluster());
        if (Files.exists(cluster())) throw EmbeddedDatabaseFailure.withoutPassword(home);
        log.info("First start: setting up PostgreSQL in {}", home);
        return newPassword();
    }

    private void removeHalfUnpackedPrograms() throws IOException {
        if (!Files.isDirectory(programs())) return;
        try (var versions = Files.newDirectoryStream(programs())) {
            for (var version : versions) {
                if (!Files.exists(version.resolve(".exists"))) FileSystemUtils.deleteRecursively(version);
            }
        }
    }

    private String newPassword() throws IOException {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var password = HexFormat.of().formatHex(bytes);
        Files.writeString(password(), password);
        restrict(password(), "rw-------");
        return password;
    }

    private static void restrict(Path path, String permissions) throws IOException {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) view.setPermissions(PosixFilePermissions.fromString(permissions));
    }

    EmbeddedDatabaseFailure failure(Throwable cause) {
        return EmbeddedDatabaseFailure.doesNotStart(home, output(), cause);
    }
}
