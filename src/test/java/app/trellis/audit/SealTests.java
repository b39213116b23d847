package app.trellis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SealTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
    private static final SealedEntry ENTRY =
            new SealedEntry(1, new Timestamp(0), "[\"1\"]".getBytes(StandardCharsets.UTF_8));

    @Test
    void daysCountFromOneAndGoOnFromTheHashOfTheDayBefore() {
        var first = Seal.NONE.next(TODAY, ENTRY);
        var second = first.next(TODAY, ENTRY);
        var tomorrow = second.next(TODAY.plusDays(1), ENTRY);
        assertThat(second).satisfies(seal -> assertThat(seal.position()).isEqualTo(2));
        assertThat(tomorrow.position()).isEqualTo(1);
        assertThat(tomorrow.hash()).isEqualTo(ENTRY.hashAfter(second.hash())).isNotEqualTo(second.hash());
        assertThat(tomorrow.follows(second)).isTrue();
        assertThat(tomorrow.follows(first)).isTrue();
        assertThat(second.follows(Seal.NONE)).isFalse();
    }

    @Test
    void clockThatIsPutBackGoesOnWithTheDayThatWasBegun() {
        var first = Seal.NONE.next(TODAY, ENTRY);
        var second = first.next(TODAY.minusDays(1), ENTRY);
        assertThat(second.day()).isEqualTo(TODAY);
        assertThat(second.follows(first)).isTrue();
    }
}
