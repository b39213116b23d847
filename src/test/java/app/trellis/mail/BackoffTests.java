package app.trellis.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTests {

    @ParameterizedTest
    @CsvSource({"1,PT10S", "2,PT20S", "3,PT40S", "6,PT5M", "7,PT5M", "2147483647,PT5M"})
    void eachFailureDoublesTheWaitUpToTheLongest(int failures, Duration wait) {
        assertThat(new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(5)).after(failures))
                .isEqualTo(wait);
    }
}
