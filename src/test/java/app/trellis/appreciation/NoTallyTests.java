package app.trellis.appreciation;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Nobody can be ranked by thanks, since nothing adds them up: no method gives a number, and no statement counts. */
@AnalyzeClasses(packages = "app.trellis.appreciation", importOptions = DoNotIncludeTests.class)
class NoTallyTests {

    private static final Path SOURCES = Path.of("src/main/java/app/trellis/appreciation");

    private static final Pattern ADDS_UP = Pattern.compile(
            "\\b(count|sum|avg|min|max|rank|dense_rank|row_number|ntile|percent_rank)\\s*\\(|\\bgroup\\s+by\\b|\\bOVER\\s*\\(",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TEXT =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\n])*)\"", Pattern.DOTALL);

    /** But for the version that an editor has seen, and what Java itself asks of records. */
    @ArchTest
    static final ArchRule noMethodGivesANumber = noMethods()
            .that()
            .haveNameNotMatching("version|hashCode|compareTo|lambda\\$.*")
            .should()
            .haveRawReturnType(describe("a number", NoTallyTests::isNumber));

    @ArchTest
    static final ArchRule nothingIsCalledAScore =
            noClasses().should().haveNameMatching("(?i).*(point|score|total|tally|rank|leader|badge|streak|level).*");

    private static boolean isNumber(JavaClass type) {
        return type.isAssignableTo(Number.class)
                || type.isPrimitive() && !type.isEquivalentTo(boolean.class) && !type.isEquivalentTo(void.class);
    }

    @Test
    void noStatementAddsUp() throws IOException {
        try (var files = Files.list(SOURCES)) {
            assertThat(files.flatMap(file -> TEXT.matcher(read(file)).results())
                            .map(text -> text.group())
                            .filter(text -> ADDS_UP.matcher(text).find()))
                    .isEmpty();
        }
        assertThat(ADDS_UP.matcher("SELECT person_id, count(*) FROM appreciation_receiver GROUP BY person_id")
                        .find())
                .isTrue();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
