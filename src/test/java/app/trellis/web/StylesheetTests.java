package app.trellis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The committed stylesheet is what its sources make. It and the sprite hold only a part of Tabler, and all that pages use. */
class StylesheetTests {

    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Pattern COMMENT = Pattern.compile("<!--/\\*.*?\\*/-->", Pattern.DOTALL);
    private static final Pattern CLASSES = Pattern.compile("\\sclass=\"([^\"]*)\"");
    private static final Pattern STYLED = Pattern.compile("\\.([a-zA-Z][\\w-]*)");

    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([\\w-]+)\"");
    private static final Pattern LITERAL = Pattern.compile("[\"']([a-z][a-z0-9-]*)[\"']");
    private static final Pattern SHOWN =
            Pattern.compile("(?:icon|empty)\\('(?<name>[\\w-]+)'|'(?<column>[\\w-]+)' AS icon");

    /** Names that only tell what something is. */
    private static final Set<String> UNSTYLED = Set.of("timeline-step", "status", "stage");

    /** When it is not: npm ci && npm run build in src/main/styles. */
    @Test
    void stylesheetIsMadeOfItsSources() throws IOException, NoSuchAlgorithmException {
        var hash = MessageDigest.getInstance("SHA-256");
        try (var sources = Files.list(Path.of("src", "main", "styles"))) {
            for (var source : sources.filter(StylesheetTests::isSource).sorted().toList())
                hash.update(Files.readAllBytes(source));
        }
        assertThat(RESOURCES.resolve("static/assets/trellis.css"))
                .content()
                .endsWith("/* made of " + HexFormat.of().formatHex(hash.digest()) + " */\n");
    }

    private static boolean isSource(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".scss") || name.equals("package-lock.json");
    }

    /** A symbol is named by a template, or by what has something to show: a literal in either case. */
    @Test
    void spriteHoldsTheIconsThatPagesName() throws IOException {
        var sprite = SYMBOL.matcher(Files.readString(RESOURCES.resolve("static/assets/icons.svg")))
                .results()
                .map(symbol -> symbol.group(1))
                .toList();
        var literals = new HashSet<String>();
        var shown = new HashSet<String>();
        for (var folder : List.of(RESOURCES.resolve("templates"), Path.of("src", "main", "java")))
            for (var source : files(folder, Files::isRegularFile)) {
                var text = Files.readString(source);
                LITERAL.matcher(text).results().forEach(name -> literals.add(name.group(1)));
                for (var icon = SHOWN.matcher(text); icon.find(); )
                    shown.add(icon.group("name") == null ? icon.group("column") : icon.group("name"));
            }
        assertThat(sprite).containsAll(shown);
        assertThat(literals).as("names in src/main/styles/icons.mjs").containsAll(sprite);
    }

    /** A mail has styles of its own. */
    private static boolean isPage(Path file) {
        return Files.isRegularFile(file) && !file.endsWith("mail/letter.html");
    }

    @Test
    void everyClassOfATemplateIsStyled() throws IOException {
        var styled = STYLED.matcher(Files.readString(RESOURCES.resolve("static/assets/trellis.css")))
                .results()
                .map(name -> name.group(1))
                .toList();
        var unknown = new TreeSet<String>();
        for (var template : files(RESOURCES.resolve("templates"), StylesheetTests::isPage)) {
            var markup = COMMENT.matcher(Files.readString(template)).replaceAll("");
            CLASSES.matcher(markup)
                    .results()
                    .flatMap(names -> Pattern.compile("\\s+").splitAsStream(names.group(1)))
                    .filter(name -> !name.isEmpty() && !UNSTYLED.contains(name))
                    .filter(name -> !styled.contains(name))
                    .forEach(name -> unknown.add(name + " in " + RESOURCES.relativize(template)));
        }
        assertThat(unknown).as("add it to src/main/styles, or use another").isEmpty();
    }

    private static List<Path> files(Path folder, Predicate<Path> kind) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(kind).toList();
        }
    }
}
