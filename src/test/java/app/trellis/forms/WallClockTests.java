package app.trellis.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WallClockTests {

    @Test
    void morningInManilaIsNoFutureForACompanyOfLondon() {
        var clock = Clock.fixed(Instant.parse("2026-05-30T22:30:00Z"), ZoneId.of("Europe/London"));
        assertThat(WallClock.latestToday(clock))
                .isEqualTo(LocalDate.now(clock.withZone(ZoneId.of("Asia/Manila"))))
                .isEqualTo("2026-05-31");
    }
}
