package app.trellis.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What the tests counted and measured, a line each in target/faults.md: the run of today for src/docs. */
class Findings {

    private static final Path FILE = Path.of("target", "faults.md");

    private Findings() {}

    static void tell(String sentence, Object... figures) throws IOException {
        Files.writeString(
                FILE,
                "- " + sentence.formatted(figures) + System.lineSeparator(),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
