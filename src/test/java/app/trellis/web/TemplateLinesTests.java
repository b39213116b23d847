package app.trellis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateLinesTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final int LONGEST = 160;

    @Test
    void lineOfATemplateHasAtMost160Characters() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            var templates =
                    files.filter(file -> file.toString().endsWith(".html")).toList();
            assertThat(templates)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(longLines(file))
                            .as(TEMPLATES.relativize(file).toString())
                            .isEmpty());
        }
    }

    private static List<String> longLines(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.length() > LONGEST).toList();
        }
    }
}
