package app.trellis.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A disk of few megabytes, in memory, that can be filled. Making one takes root on Linux. */
class SmallDisk implements AutoCloseable {

    private static final int MEGABYTE = 1024 * 1024;

    private final Path folder;

    SmallDisk(Path folder, int megabytes) throws Exception {
        var linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        assumeTrue(linux && Programs.isRoot(), "only root on Linux can make a small disk");
        this.folder = Files.createDirectories(folder);
        try {
            Programs.run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m,mode=0700", "tmpfs", folder.toString());
        } catch (IllegalStateException refused) {
            assumeTrue(false, "this machine lets nobody mount a disk");
        }
    }

    Path folder() {
        return folder;
    }

    /** Leaves this many bytes. */
    void fill(long left) throws IOException {
        try (var filler = Files.newOutputStream(filler())) {
            var bytes = new byte[MEGABYTE / 64];
            while (Files.getFileStore(folder).getUsableSpace() > left + bytes.length) filler.write(bytes);
        }
    }

    void makeSpace() throws IOException {
        Files.deleteIfExists(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    @Override
    public void close() throws Exception {
        Programs.run("umount", "--lazy", folder.toString());
    }
}
