package app.trellis.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.trellis.activity.Activity;
import app.trellis.forms.IllegalTransition;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A lesson that others read. */
class SharedLessonTests {

    private static final Instant NOW = Instant.parse("2026-05-31T09:00:00Z");
    private final CurrentPerson amara = new CurrentPerson(PersonId.random(), "Amara Okafor", false, false, false);
    private final CurrentPerson hana = new CurrentPerson(PersonId.random(), "Hana Kimura", true, false, false);
    private final SharedLesson lesson = new SharedLesson(
            new SharedLessonId(UUID.randomUUID()),
            LibraryRecords.WORDS,
            List.of(),
            null,
            new Place(null, null),
            amara.id(),
            LocalDate.of(2026, 5, 31));

    @Test
    void onlyTheMonthIsKept() {
        assertThat(lesson.month()).isEqualTo(LocalDate.of(2026, 5, 1));
    }

    @Test
    void trainingIsSuggestedOnceByTheFifthWhoAdoptsIt() {
        assertThat(lesson.adopted(4, NOW)).isEmpty();
        assertThat(lesson.adopted(5, NOW)).isPresent();
        assertThat(lesson.adopted(6, NOW)).isEmpty();
        assertThat(lesson.adopted(5, NOW)).isEmpty(); // one took it back, and another came
    }

    @Test
    void nobodyHelpsThemselves() {
        assertThat(lesson.canHelp(amara)).isFalse();
        assertThat(lesson.canHelp(hana)).isTrue();
    }

    @Test
    void hiddenLessonHelpsNobodyUntilItIsShownAgain() {
        Activity.unpublished(lesson.hide("It names a customer", hana.id(), NOW));
        assertThat(lesson.canHelp(hana)).isFalse();
        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> lesson.hide("Again", hana.id(), NOW));
        Activity.unpublished(lesson.show(hana.id(), NOW));
        assertThat(lesson.whyHidden()).isNull();
        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> lesson.show(hana.id(), NOW));
    }

    @Test
    void sharedLessonSaysWhatWasSeenAndWhatToTry() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SharedWords(LessonKind.SLIP, " ", "", "", "", "Look twice"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SharedWords(LessonKind.SLIP, "Swapped", "", "", "", "\u200b"));
    }

    @Test
    void longerWordingIsCutWhereATextEnds() {
        var words = new SharedWords(LessonKind.SLIP, "x".repeat(2_000), "", "", "", "y".repeat(300));
        var reworded = words.reworded(text -> "a colleague " + text);
        assertThat(reworded.saw()).hasSize(2_000);
        assertThat(reworded.action()).hasSize(300);
    }
}
