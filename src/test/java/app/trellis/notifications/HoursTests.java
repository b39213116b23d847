package app.trellis.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Hours USUAL = Hours.usual(BERLIN);

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # a Wednesday      how       pace      mailed
            2026-12-02T10:00,  AT_ONCE,  USUAL,    2026-12-02T10:30
            2026-12-02T10:00,  AT_ONCE,  URGENT,   2026-12-02T10:05
            2026-12-02T10:00,  AT_ONCE,  SECURITY, 2026-12-02T10:00
            2026-12-02T10:00,  PORTAL,   USUAL,    -
            2026-12-02T10:00,  OFF,      USUAL,    -
            2026-12-02T10:00,  PORTAL,   SECURITY, 2026-12-02T10:00
            2026-12-02T19:45,  AT_ONCE,  USUAL,    2026-12-03T07:00
            2026-12-02T23:10,  AT_ONCE,  URGENT,   2026-12-03T07:00
            2026-12-02T03:00,  AT_ONCE,  USUAL,    2026-12-02T07:00
            2026-12-02T06:40,  AT_ONCE,  USUAL,    2026-12-02T07:10
            2026-12-02T23:10,  AT_ONCE,  SECURITY, 2026-12-02T23:10
            2026-12-02T07:59,  DAILY,    USUAL,    2026-12-02T08:00
            2026-12-02T08:00,  DAILY,    USUAL,    2026-12-03T08:00
            2026-12-02T10:00,  WEEKLY,   USUAL,    2026-12-07T08:00
            2026-12-07T07:00,  WEEKLY,   USUAL,    2026-12-07T08:00
            2026-12-07T08:00,  WEEKLY,   USUAL,    2026-12-14T08:00
            # the clock goes back that night, and forward that one
            2026-10-24T12:00,  DAILY,    USUAL,    2026-10-25T08:00
            2026-10-25T02:30,  DAILY,    USUAL,    2026-10-25T08:00
            2027-03-27T12:00,  DAILY,    USUAL,    2027-03-28T08:00
            """)
    void mailsWhenTheReaderWantsThem(LocalDateTime told, Delivery delivery, Pace pace, @Nullable LocalDateTime mailed) {
        assertThat(USUAL.mailTime(delivery, pace, at(told)))
                .isEqualTo(Optional.ofNullable(mailed).map(HoursTests::at));
    }

    @Test
    void hasNoQuietHoursWhereBothTimesAreTheSame() {
        var none = new Hours(BERLIN, LocalTime.NOON, LocalTime.NOON);
        var midnight = at(LocalDateTime.parse("2026-12-02T00:00"));
        assertThat(none.mailTime(Delivery.AT_ONCE, Pace.URGENT, midnight)).contains(midnight.plusSeconds(300));
    }

    @Test
    void quietHoursMayLieWithinOneDay() {
        var noon = new Hours(BERLIN, LocalTime.of(12, 0), LocalTime.of(14, 0));
        assertThat(noon.mailTime(Delivery.AT_ONCE, Pace.USUAL, at(LocalDateTime.parse("2026-12-02T11:45"))))
                .contains(at(LocalDateTime.parse("2026-12-02T14:00")));
        assertThat(noon.mailTime(Delivery.DAILY, Pace.USUAL, at(LocalDateTime.parse("2026-12-02T11:45"))))
                .contains(at(LocalDateTime.parse("2026-12-03T08:00")));
    }

    @Test
    void summaryWaitsForTheEndOfTheQuietHours() {
        var late = new Hours(BERLIN, LocalTime.of(20, 0), LocalTime.of(10, 0));
        assertThat(late.mailTime(Delivery.DAILY, Pace.USUAL, at(LocalDateTime.parse("2026-12-02T12:00"))))
                .contains(at(LocalDateTime.parse("2026-12-03T10:00")));
    }

    private static Instant at(LocalDateTime there) {
        return there.atZone(BERLIN).toInstant();
    }
}
