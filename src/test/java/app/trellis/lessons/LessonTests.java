package app.trellis.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.forms.IllegalTransition;
import app.trellis.people.PersonId;
import app.trellis.skills.SkillId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a lesson says, and what its owner can do with it. */
class LessonTests {

    static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final Lesson lesson = lesson(details("The refund went to the old account", "", null));

    @Test
    void lessonThatSaysNothingIsNone() {
        assertThatThrownBy(() -> details(" \u00a0\n", "\u200b", DAY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lessonIsADraftUntilItSaysWhatToTryByWhen() {
        assertThatThrownBy(lesson::finish).isInstanceOf(IllegalTransition.class);
        lesson.revise(details("The refund went to the old account", "Read it back", null), List.of());
        assertThatThrownBy(lesson::finish).isInstanceOf(IllegalTransition.class);
        lesson.revise(details("The refund went to the old account", "Read it back", DAY), List.of());
        lesson.finish();
        assertThat(lesson.isDraft()).isFalse();
    }

    @Test
    void finishedLessonStaysWhole() {
        var whole = details("The refund went to the old account", "Read it back", DAY);
        lesson.revise(whole, List.of());
        lesson.finish();
        assertThatThrownBy(() -> lesson.revise(details("", "Read it back", DAY), List.of()))
                .isInstanceOf(IllegalTransition.class);
        assertThat(lesson.details()).isEqualTo(whole);
    }

    @Test
    void onlyOtherWordsOrSkillsAreAnEdit() {
        var skill = SkillId.random();
        lesson.revise(lesson.details(), List.of());
        assertThat(lesson.edits().count()).isZero();
        lesson.revise(lesson.details(), List.of(skill));
        lesson.revise(lesson.details(), List.of(skill));
        assertThat(lesson.edits().count()).isEqualTo(1);
        assertThat(lesson.skills()).containsExactly(skill);
    }

    @Test
    void headingIsTheBeginningOfWhatIsWritten() {
        assertThat(details("Two\nlines", "", null).heading()).isEqualTo("Two lines");
        assertThat(details("", "Read it back", null).heading()).isEqualTo("Read it back");
        assertThat(details("😀".repeat(91), "", null).heading()).isEqualTo("😀".repeat(89) + "…");
    }

    static LessonDetails details(String saw, String action, @Nullable LocalDate tryBy) {
        return new LessonDetails(LessonKind.SLIP, saw, "", "", "", action, tryBy);
    }

    private static Lesson lesson(LessonDetails details) {
        return new Lesson(LessonId.random(), PersonId.random(), details, List.of(), null, NOW);
    }
}
