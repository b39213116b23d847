package app.trellis.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Trellis as it was released before, built once from its commit or tag, which {@code -Dtrellis.before} names. */
class LastRelease {

    static final String NAME = System.getProperty("trellis.before", "7371825");

    private static final Path FOLDER = Path.of("target", "before", NAME);

    private LastRelease() {}

    /** Skips the test where the history of the code is not at hand. */
    static Path jar() throws IOException, InterruptedException {
        var jar = FOLDER.resolve("target").resolve("trellis.jar").toAbsolutePath();
        if (Files.exists(jar)) return jar;
        Programs.named("git");
        Files.createDirectories(FOLDER);
        var archive = FOLDER.resolve("code.tar").toAbsolutePath();
        var known = succeeds(Path.of("."), "git", "archive", "--output=" + archive, NAME);
        assumeTrue(known, "the history of the code has no " + NAME);
        Programs.run("tar", "-x", "-f", archive.toString(), "-C", FOLDER.toString());
        var built = succeeds(FOLDER, "./mvnw", "-q", "-Dmaven.test.skip=true", "-Dspotless.check.skip=true", "package");
        assumeTrue(built, NAME + " cannot be built here, see " + log(FOLDER));
        return jar;
    }

    private static boolean succeeds(Path folder, String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(List.of(command))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log(FOLDER))
                        .start()
                        .waitFor()
                == 0;
    }

    private static File log(Path folder) {
        return folder.resolve("build.log").toFile();
    }
}
