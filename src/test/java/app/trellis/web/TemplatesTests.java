package app.trellis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How all templates are written. */
class TemplatesTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final int LONGEST = 160;

    @Test
    void lineOfATemplateHasAtMost160Characters() {
        assertThat(lines(line -> line.length() > LONGEST)).isEmpty();
    }

    @Test
    void headOfAPageIsWrittenByItsPart() {
        assertThat(lines(line -> line.contains("class=\"page-head\"") || line.contains("class=\"breadcrumb")))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("web/page.html") || line.startsWith("web/breadcrumb.html"));
    }

    /** Thymeleaf replaces first, and so the condition would say nothing, and the name would not be known. */
    @Test
    void conditionsAndNamesStandOutsideOfWhatIsReplaced() {
        var replaced = Pattern.compile("<[a-zA-Z:]+(?:[^<>\"]|\"[^\"]*\")*\\bth:replace=(?:[^<>\"]|\"[^\"]*\")*>");
        var lost = Pattern.compile("\\bth:(if|unless|each|with|object)=");
        assertThat(files().stream()
                        .flatMap(file ->
                                replaced.matcher(String.join("\n", read(file))).results())
                        .map(MatchResult::group))
                .isNotEmpty()
                .noneMatch(lost.asPredicate());
    }

    /** Thymeleaf would find each element of that name, too. */
    @Test
    void fragmentHasNoNameOfAnElementBesideIt() {
        var name = Pattern.compile("th:fragment=\"(\\w+)");
        assertThat(lines((file, line) -> name.matcher(line)
                        .results()
                        .anyMatch(found -> read(file).stream()
                                .anyMatch(other -> other.matches(".*<" + found.group(1) + "[ >].*")))))
                .isEmpty();
    }

    /** Others hold forms, or entities and what this one reader may do with them. */
    @Test
    void rowOfAListIsRenderedOnceForAllWhoSeeTheSame() {
        assertThat(lines(line ->
                        line.matches(".*<li [^>]*class=\"list-row\"[^>]*th:each=.*") && !line.contains("th:memo=")))
                .map(line -> line.substring(0, line.indexOf(':')))
                .containsOnly(
                        "clients/show.html",
                        "expertise/confirmations.html",
                        "expertise/list.html",
                        "expertise/show.html",
                        "feedback/handover.html",
                        "feedback/requests.html",
                        "fit/parts.html",
                        "goals/gap.html",
                        "goals/plan.html",
                        "hiring/parts.html",
                        "hiring/rejections.html",
                        "journey/entries.html",
                        "journey/shares.html",
                        "notifications/list.html",
                        "pulse/manager.html",
                        "pulse/show.html",
                        "responsibilities/show.html",
                        "roster/departments.html",
                        "suggestions/parts.html",
                        "suggestions/show.html",
                        "touchpoints/show.html",
                        "training/session.html",
                        "training/show.html");
    }

    /** The lines of this kind, each after its file. */
    private static List<String> lines(Predicate<String> kind) {
        return lines((file, line) -> kind.test(line));
    }

    private static List<String> lines(BiPredicate<Path, String> kind) {
        return files().stream()
                .flatMap(file -> read(file).stream()
                        .filter(line -> kind.test(file, line))
                        .map(line -> TEMPLATES.relativize(file) + ": " + line.strip()))
                .toList();
    }

    private static List<Path> files() {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
