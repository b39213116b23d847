package app.trellis.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;

/** How far back a list goes. */
enum Period {
    MONTH(30),
    QUARTER(90),
    /** This month and the five before it, as the table of a client counts them. */
    HALF_YEAR(0) {
        @Override
        Instant since(Clock clock) {
            return YearMonth.now(clock)
                    .minusMonths(MONTHS_OF_HALF_A_YEAR - 1L)
                    .atDay(1)
                    .atStartOfDay(clock.getZone())
                    .toInstant();
        }
    },
    YEAR(365);

    static final int MONTHS_OF_HALF_A_YEAR = 6;

    private final int days;

    Period(int days) {
        this.days = days;
    }

    Instant since(Clock clock) {
        return clock.instant().minus(Duration.ofDays(days));
    }
}
