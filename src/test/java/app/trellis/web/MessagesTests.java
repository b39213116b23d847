package app.trellis.web;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import app.trellis.structure.HouseClasses;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of all pages: what holds for each of them. */
class MessagesTests {

    private static final Path SOURCES = Path.of("src/main");

    /** Words for which there is a plainer one, or one that the other pages use. */
    private static final Pattern AVOIDED = Pattern.compile(
            "\\b(whoever|whom|somebody|anybody|everybody|nobody|e-mail|please|invalid|sorry|anew|meanwhile|such as"
                    + "|of which|mend\\w*|start page|courses?|trainings|candidates?|vacanc\\w+|laid aside|stored)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Keys that the parts of all pages put together, from a name that the page gives them. */
    private static final Pattern BY_CONVENTION =
            Pattern.compile(
                    "[A-Z][A-Za-z]+(\\.java\\..*)?|typeMismatch.*|web\\.(field|list\\.(sort|filter|any))\\.\\w+" // constraints, labels
                            + "|\\w+\\.(search(\\.placeholder)?|similar|sort\\.\\w+|filter\\.\\w+|(within|length|free|hours|status|whose|applications)(\\.\\w+)?)" // lists
                            + "|\\w+(\\.library)?\\.(empty(\\.action)?|none(\\.add)?|new)|[\\w.]+\\.conflict|\\w+\\.form\\.\\w+"
                            + "|\\w+\\.import\\.(title|intro|see|back|(field|help)\\.\\w+|choice\\.\\w+\\.\\w+)"
                            + "|\\w+\\.home\\.[\\w.]+|\\w+\\.insights\\.\\w+\\.about|web\\.time\\.\\w+\\.(ago|ahead)|[\\w.]+\\.(created|saved)\\.twice|signin\\.ended\\.file|[\\w.]+\\.(ask|yes)"
                            + "|openings\\.payWithheld\\.(true|false)");

    /** Constants without a text, and texts of that form without a constant; of any other enum, each constant has its text. */
    private static final Map<String, Set<String>> OTHERWISE = Map.ofEntries(
            Map.entry("appreciation.lower.", Set.of("EVERYBODY")),
            Map.entry("appreciation.offered.", Set.of("PERSON")),
            Map.entry("appreciation.seenBy.", Set.of("EVERYBODY")),
            Map.entry("feedback.none.", Set.of("CLIENT")),
            Map.entry("feedback.status.", Set.of("DRAFT", "SENT")),
            Map.entry("feedback.unsaved.", Set.of("EDITABLE", "RECIPIENT")),
            Map.entry("feedback.request.closed.", Set.of("OPEN")),
            Map.entry("hiring.application.", Set.of("MOVED")),
            Map.entry("hiring.notice.moved.", Set.of("RECEIVED", "WITHDRAWN")),
            Map.entry("hiring.moved.", Set.of("WITHDRAWN")),
            Map.entry("imports.undo.kept.", Set.of("DELETED", "RESTORED")),
            Map.entry("openings.import.choice.payPeriod.", Set.of("UNKNOWN")),
            Map.entry("openings.import.choice.publication.", Set.of("CLOSED", "FILLED")),
            Map.entry("openings.pay.", Set.of("FROM", "ONE", "RANGE", "UP_TO")),
            Map.entry("responsibilities.mine.volunteered.", Set.of("CHOSEN", "WITHDRAWN")),
            Map.entry("training.done.", Set.of("CANCELLED")),
            Map.entry("training.refused.enrol.", Set.of("PUBLISHED")),
            Map.entry("training.import.choice.publication.", Set.of("ARCHIVED")));

    /** Where a text stands that another file has too, and why a translator is asked for both. */
    private static final Map<String, String> ALIKE = Map.of(
            "[\\w.]+\\.[A-Z][A-Z_]*", "the values of a closed list stand whole beside each other",
            "\\w+\\.import\\.field\\.\\w+", "what columns of files are recognised by",
            "\\w+\\.home\\.[\\w.]+", "a line on Home and its button belong together",
            "imports\\.step\\.\\w+", "a step that one is at, and no button",
            "openings\\.form\\.payFrom", "an amount, and no author",
            "training\\.anyTime", "when a program takes place, and no choice in a filter");

    private final Map<String, TreeMap<String, String>> files = files();
    private final TreeMap<String, String> messages = messages(files);

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

    @Test
    void everyTextIsPlainEnglish() {
        assertThat(messages)
                .allSatisfy((key, text) -> assertThat(text)
                        .as(key)
                        .doesNotContainPattern(AVOIDED)
                        .doesNotContain("  ", "...", "!!")
                        .isEqualTo(text.strip()));
    }

    @Test
    void textThatMeansTheSameStandsOnce() {
        var places = new TreeMap<String, Set<String>>();
        files.forEach((file, texts) -> texts.forEach((key, text) -> {
            var isOnlyArguments = !text.replaceAll("\\{[^}]*}", "").matches(".*\\p{L}.*");
            if (!isOnlyArguments && ALIKE.keySet().stream().noneMatch(key::matches))
                places.computeIfAbsent(text, once -> new TreeSet<>()).add(file);
        }));
        assertThat(places)
                .allSatisfy((text, found) -> assertThat(found).as(text).hasSize(1));
    }

    @Test
    void everyTextIsUsed() {
        var sources = sources();
        var literals = found("[\"'|{]([A-Za-z]\\w*(?:\\.\\w+)*)", sources);
        var beginnings = found("#\\{\\|([A-Za-z.]+\\.)\\$\\{|[\"']([a-z]+\\.[A-Za-z.]*\\.)[\"']", sources);
        assertThat(messages.keySet())
                .filteredOn(key -> !literals.contains(key)
                        && beginnings.stream().noneMatch(key::startsWith)
                        && !BY_CONVENTION.matcher(key).matches())
                .isEmpty();
    }

    /** The second would silently stand in the place of the first. */
    @Test
    void noKeyStandsTwice() throws IOException {
        try (var files = Files.newDirectoryStream(SOURCES.resolve("resources/messages"), "*.properties")) {
            for (var file : files)
                assertThat(Files.readAllLines(file).stream()
                                .filter(line -> line.matches("[\\w.]+=.*"))
                                .map(line -> line.substring(0, line.indexOf('='))))
                        .isNotEmpty()
                        .doesNotHaveDuplicates();
        }
    }

    @Test
    void everyTextThatATemplateNamesExists() {
        var named = found("#\\{([a-z]\\w*(?:\\.\\w+)+)[}(]|#messages\\.msg\\('([a-z]\\w*(?:\\.\\w+)+)'", sources());
        assertThat(messages.keySet()).containsAll(named);
    }

    @Test
    void whatTheNextPageSaysWaitsForNoArguments() {
        var said = found("\"([\\w.]+)\"", String.join("\n", found("Done\\s*\\.redirect\\(([^;]+);", sources())));
        assertThat(said).contains("web.saved");
        assertThat(said)
                .filteredOn(key -> messages.getOrDefault(key, "").contains("{"))
                .isEmpty();
    }

    @Test
    void everyConstantOfAnEnumThatPagesShowHasAText() {
        var enums = HouseClasses.all().filter(JavaClass::isEnum).toList();
        var orders = enums.stream()
                .filter(type -> type.getSimpleName().endsWith("Sort"))
                .flatMap(type -> constants(type).stream())
                .collect(toSet());
        var lists = Stream.concat(enums.stream().map(MessagesTests::constants), Stream.of(Set.<String>of(), orders))
                .toList();
        var texts = new TreeMap<String, Set<String>>();
        for (var key : messages.keySet()) {
            var dot = key.lastIndexOf('.') + 1;
            if (dot > 0 && key.substring(dot).matches("[A-Z][A-Z0-9_]*"))
                texts.computeIfAbsent(key.substring(0, dot), beginning -> new TreeSet<>())
                        .add(key.substring(dot));
        }
        assertThat(texts).allSatisfy((beginning, names) -> {
            var otherwise = OTHERWISE.getOrDefault(beginning, Set.of());
            var known = new HashSet<>(names);
            known.removeAll(otherwise);
            assertThat(lists)
                    .as(beginning)
                    .anyMatch(constants -> constants.containsAll(known)
                            && Stream.concat(names.stream(), otherwise.stream())
                                    .collect(toSet())
                                    .containsAll(constants));
        });
    }

    private static Set<String> constants(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> field.getModifiers().contains(JavaModifier.ENUM))
                .map(JavaField::getName)
                .collect(toSet());
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .flatMap(result -> IntStream.rangeClosed(1, result.groupCount())
                        .mapToObj(result::group)
                        .filter(group -> group != null))
                .collect(toSet());
    }

    private static String sources() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|html)"))
                    .map(MessagesTests::read)
                    .collect(joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static TreeMap<String, String> messages(Map<String, TreeMap<String, String>> files) {
        var messages = new TreeMap<String, String>();
        files.values().forEach(messages::putAll);
        return messages;
    }

    /** The texts of each file. */
    private static Map<String, TreeMap<String, String>> files() {
        var texts = new TreeMap<String, TreeMap<String, String>>();
        try (var files = Files.newDirectoryStream(SOURCES.resolve("resources/messages"), "*.properties")) {
            for (var file : files) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    var properties = new Properties();
                    properties.load(reader);
                    properties.forEach((key, text) -> texts.computeIfAbsent(
                                    file.getFileName().toString(), name -> new TreeMap<>())
                            .put((String) key, (String) text));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
