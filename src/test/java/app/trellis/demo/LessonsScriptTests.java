package app.trellis.demo;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.demo.LessonsScript.Written;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The story of lessons, before it is told. */
class LessonsScriptTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final List<Written> LESSONS = LessonsScript.read().lessons();

    @Test
    void amaraIsAboutToBeAskedWhetherOneOfHerTwoHelped() {
        var hers = LESSONS.stream()
                .filter(lesson -> lesson.owner().equals("Amara Okafor"))
                .toList();
        assertThat(hers).hasSize(2);
        assertThat(hers)
                .filteredOn(lesson -> lesson.result() == null && isTried(lesson))
                .hasSize(1);
    }

    @Test
    void lessonsAreOfEveryKindAndSomeHelped() {
        assertThat(LESSONS.stream().map(Written::kind).collect(toSet())).hasSize(4);
        assertThat(LESSONS)
                .filteredOn(lesson -> lesson.result() != null)
                .isNotEmpty()
                .allMatch(LessonsScriptTests::isTried);
    }

    @Test
    void answersComeAfterTheirQuestions() {
        var today = new Today(TODAY, ZoneOffset.UTC);
        assertThat(LESSONS)
                .allSatisfy(lesson -> assertThat(lesson.asks()).allSatisfy(asked -> {
                    assertThat(today.at(asked.at())).isAfter(today.at(lesson.at()));
                    if (asked.answered() != null)
                        assertThat(today.at(asked.answered())).isAfter(today.at(asked.at()));
                    assertThat(asked.answer().isEmpty()).isEqualTo(asked.answered() == null);
                }));
    }

    private static boolean isTried(Written lesson) {
        var tryBy = lesson.details(TODAY).tryBy();
        return tryBy != null && !tryBy.plusDays(21).isAfter(TODAY);
    }
}
