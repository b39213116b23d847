package app.trellis.feedback;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No way to feedback but through the rule. */
@AnalyzeClasses(packages = "app.trellis", importOptions = DoNotIncludeTests.class)
class ReadingTests {

    private static final Path SOURCES = Path.of("src/main/java/app/trellis");

    private static final Pattern SQL_ON_FEEDBACK = Pattern.compile(
            "(?i)\\b(from|join|update|into)\\s+(feedback|feedback_reader|feedback_reply|feedback_hr_reading)\\b(?!_)");

    /** Its statements with the rule; the rule; and the past of a demonstration, which shows nothing. */
    private static final Set<String> THE_READERS = Set.of(
            "FeedbackLists.java",
            "FeedbackHome.java",
            "FeedbackOnJourney.java",
            "MyFeedback.java",
            "Feedbacks.java",
            "FeedbackEvidence.java",
            "FeedbackFolder.java",
            "Handovers.java",
            "FeedbackReached.java",
            "HrReadings.java",
            "RequestLists.java",
            "VisibilityRule.java",
            "FeedbackBackfill.java",
            "FeedbackOnAgenda.java",
            "FeedbackFigures.java");

    private static final Set<String> ASK_FOR_ONE_AND_A_VIEWER = Set.of(
            "visibleTo",
            "visibleForChange",
            "byAuthor",
            "visible",
            "visibleLocked",
            "byAuthorLocked",
            "isReadAsHr",
            "existsById",
            "lock",
            "save",
            "saveAndFlush",
            "delete");

    @ArchTest
    static final ArchRule pagesLoadFeedbackForAViewer = noClasses()
            .that()
            // Records the past for a demonstration, and shows nothing.
            .areNotAssignableTo(FeedbackBackfill.class)
            .should()
            .callMethodWhere(describe(
                    "a method of Feedbacks that asks for no viewer",
                    (JavaCall<?> call) -> call.getTargetOwner().isEquivalentTo(Feedbacks.class)
                            && !ASK_FOR_ONE_AND_A_VIEWER.contains(call.getName())));

    @ArchTest
    static final ArchRule repliesAreReadWithTheirFeedbackOnly = classes()
            .that()
            .areAssignableTo(Replies.class)
            .should()
            .onlyBeAccessed()
            .byClassesThat()
            .belongToAnyOf(FeedbackController.class, FeedbackPage.class, FeedbackBackfill.class);

    @ArchTest
    static final ArchRule thePastIsWrittenByTheDemonstrationOnly = classes()
            .that()
            .areAssignableTo(FeedbackBackfill.class)
            .should()
            .onlyBeAccessed()
            .byAnyPackage("app.trellis.demo", "app.trellis.feedback");

    @Test
    void sqlOnFeedbackStandsBesideTheRule() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var reading = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> SQL_ON_FEEDBACK.matcher(text(file)).find())
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toSet());
            assertThat(reading).isSubsetOf(THE_READERS).contains("FeedbackLists.java");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
