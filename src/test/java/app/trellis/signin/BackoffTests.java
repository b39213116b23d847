package app.trellis.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTests {

    @Test
    void firstAttemptsCostNoWait() {
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(Backoff.WITH_ACCOUNT::after))
                .containsOnly(Duration.ZERO);
    }

    @Test
    void waitDoublesUpToAQuarterOfAnHour() {
        assertThat(IntStream.rangeClosed(5, 15)
                        .mapToObj(Backoff.WITH_ACCOUNT::after)
                        .map(Duration::toSeconds))
                .containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 320L, 640L, 900L, 900L, 900L);
    }

    @Test
    void noNumberOfAttemptsMakesOneWaitLongerThanAQuarterOfAnHour() {
        assertThat(Backoff.WITH_ACCOUNT.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void officeBehindOneAddressHasMoreAttempts() {
        assertThat(Backoff.WITH_ADDRESS.after(49)).isZero();
        assertThat(Backoff.WITH_ADDRESS.after(50)).isPositive();
    }
}
