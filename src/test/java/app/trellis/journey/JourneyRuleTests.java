package app.trellis.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.trellis.people.PersonId;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JourneyRuleTests {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 2);

    @Test
    void keyIsReadAsItIsWritten() {
        var key = new EntryKey(JourneyKind.TRAINING, UUID.randomUUID());
        assertThat(EntryKey.of(key.toString())).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ":", "training", "training:", "training:1", "nothing:9b2c1d6e-0000-4000-8000-000000000000"})
    void nothingElseIsAKey(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> EntryKey.of(text));
    }

    @Test
    void feedbackAndLessonsWaitForTheirOwnerAndLessonsAreNeverForColleagues() {
        assertThat(Stream.of(JourneyKind.values()).filter(kind -> !kind.isByItself()))
                .containsExactly(JourneyKind.FEEDBACK, JourneyKind.LESSON);
        assertThat(JourneyKind.LESSON.isForColleagues()).isFalse();
    }

    @Test
    void peopleWriteNotesAndEarlierJobsAndNothingElse() {
        var details = new OwnEntryDetails("Talk", "", DAY, null, "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OwnEntry(UUID.randomUUID(), PersonId.random(), JourneyKind.ROLE, details));
    }

    @Test
    void entryHasATitleAndEndsAfterItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OwnEntryDetails(" ", "", DAY, null, ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OwnEntryDetails("Cook", "", DAY, DAY.minusDays(1), ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OwnEntryDetails("Cook", "", LocalDate.of(1899, 12, 31), null, ""));
        assertThat(new OwnEntryDetails("Cook", "", DAY, DAY, "").endedOn()).isEqualTo(DAY);
    }
}
