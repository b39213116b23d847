package app.trellis.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What the benchmark adds to the packaged application: the bare page and its template, and nothing of the tests. */
class BarePages {

    private static final List<String> FILES =
            List.of("app/trellis/openings/BarePage.class", "templates/benchmark/bare.html");

    private BarePages() {}

    static Path copied(Path folder) throws IOException {
        var added = folder.resolve("bare");
        for (var file : FILES) {
            var to = added.resolve(file);
            Files.createDirectories(to.getParent());
            try (var from = BarePages.class.getResourceAsStream("/" + file)) {
                Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return added;
    }
}
