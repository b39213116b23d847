package app.trellis.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code that takes back what was shared anonymously. */
class TakeBackCodeTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 20);
    private final TakeBackCode code = TakeBackCode.of(UUID.randomUUID(), TODAY);

    @Test
    void codeIsGoodForFourteenDays() {
        assertThat(code.until()).isEqualTo(LocalDate.of(2026, 3, 6));
        assertThat(code.isGood(TODAY.plusDays(14))).isTrue();
        assertThat(code.isGood(TODAY.plusDays(15))).isFalse();
    }

    @Test
    void codeIsReadAsItWasShownWhateverIsPastedAround() {
        assertThat(TakeBackCode.read(" " + code.text().toUpperCase() + "\n")).contains(code);
    }

    @Test
    void whoMovesTheDayHasAnotherCode() {
        var moved = new TakeBackCode(code.until().plusDays(1), code.secret());
        assertThat(moved.hash()).isNotEqualTo(code.hash());
    }

    @Test
    void secondClickIsGivenTheSameCode() {
        assertThat(TakeBackCode.of(code.secret(), TODAY)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "2026-03-06",
                "9b2c1d6e-0000-4000-8000-000000000000",
                "2026-02-30-9b2c1d6e-0000-4000-8000-000000000000",
                "2026-03-06-9b2c1d6e-0000-4000-8000-00000000000g"
            })
    void anythingElseIsNoCode(String typed) {
        assertThat(TakeBackCode.read(typed)).isEmpty();
    }

    @Test
    void codeIsInNoLogLine() {
        assertThat(code.toString()).doesNotContain(code.secret().toString());
    }
}
