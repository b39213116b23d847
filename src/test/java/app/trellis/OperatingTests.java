package app.trellis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The settings in {@code operating.md} are all that Trellis has of its own, and those of Spring exist. */
class OperatingTests {

    private static final Pattern DOCUMENTED = Pattern.compile("`([A-Z][A-Z_]+)`");
    private static final Pattern READ = Pattern.compile("\"(?:\\$\\{)?(trellis\\.[a-z]+(\\.[a-z]+)*)");

    @Test
    void everySettingOfTrellisIsDocumentedAndExists() throws IOException {
        assertThat(documented().filter(setting -> setting.startsWith("trellis")))
                .containsExactlyInAnyOrderElementsOf(read());
    }

    @Test
    void everySettingOfSpringExists() throws IOException {
        assertThat(known())
                .containsAll(documented()
                        .filter(setting -> !setting.startsWith("trellis"))
                        .toList());
    }

    private static Stream<String> documented() throws IOException {
        return Files.readAllLines(Path.of("src/docs/operating.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|")[1])
                .flatMap(names -> DOCUMENTED.matcher(names).results())
                .map(name -> plain(name.group(1)));
    }

    private static Set<String> read() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(Files::isRegularFile)
                    .map(OperatingTests::text)
                    .flatMap(text -> READ.matcher(text).results())
                    .map(name -> plain(name.group(1)))
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> known() throws IOException {
        var descriptions = Collections.list(
                OperatingTests.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"));
        return descriptions.stream().flatMap(OperatingTests::names).collect(Collectors.toSet());
    }

    private static Stream<String> names(URL description) {
        try (var content = description.openStream()) {
            var properties = new JsonMapper().readTree(content).get("properties");
            return StreamSupport.stream(properties.spliterator(), false)
                    .map(property -> plain(property.get("name").asString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A property and its environment variable, alike. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
