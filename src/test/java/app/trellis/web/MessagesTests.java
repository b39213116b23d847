package app.trellis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The texts of all pages: what holds for each of them. */
class MessagesTests {

    private static final Path FILES = Path.of("src/main/resources/messages");

    private final TreeMap<String, String> messages = messages();

    @Test
    void everyTextReadsWithNoneOneAndManyOfEverything() {
        messages.forEach((key, text) -> assertThatNoException()
                .as(key)
                .isThrownBy(() -> List.of(0, 1, 7)
                        .forEach(number -> new MessageFormat(text, Locale.ENGLISH)
                                .format(IntStream.range(0, 10)
                                        .mapToObj(each -> number)
                                        .toArray()))));
    }

    @Test
    void noTextHasAStraightApostropheWhichWouldHideItsPlaceholders() {
        assertThat(messages).allSatisfy((key, text) -> assertThat(text).as(key).doesNotContain("'"));
    }

    private static TreeMap<String, String> messages() {
        var messages = new TreeMap<String, String>();
        try (var files = Files.newDirectoryStream(FILES, "*.properties")) {
            for (var file : files) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    var properties = new Properties();
                    properties.load(reader);
                    properties.forEach((key, text) -> messages.put((String) key, (String) text));
                }
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return messages;
    }
}
