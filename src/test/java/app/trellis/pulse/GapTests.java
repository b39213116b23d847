package app.trellis.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GapTests {

    @Test
    void widensWhereTheLastRoundIsFurtherApartThanTheOnesBefore() {
        assertThat(widens(0.2, 0.3, 0.9)).isTrue();
        assertThat(widens(-0.2, -0.3, -0.9)).isTrue();
    }

    @Test
    void isNoMatterWhereItIsSmallOrWasAsWideBefore() {
        assertThat(widens(0.1, 0.1, 0.5)).isFalse();
        assertThat(widens(1.0, 1.1, 1.1)).isFalse();
        assertThat(widens(1.4, 1.2, 0.9)).isFalse();
    }

    @Test
    void needsBothSidesNowAndBefore() {
        assertThat(widens(0.1, 0.9, null)).isFalse();
        assertThat(widens(null, null, 0.9)).isFalse();
        assertThat(widens()).isFalse();
        assertThat(widens(0.2, null, null, null, 0.9)).isTrue();
    }

    private static boolean widens(Double... gaps) {
        return Gap.widens(Arrays.asList(gaps));
    }
}
