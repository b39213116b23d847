package app.trellis.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.calendar.CalendarChange.What;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a calendar is told, by what it was told last and what is true now. */
class CalendarChangeTests {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final Instant TODAY = NOON.minus(Duration.ofDays(3));
    private static final UUID ID = UUID.randomUUID();

    private final Appointment first = at(4, NOON, "Room 3");

    @Test
    void newAppointmentIsTold() {
        var told = between(null, first).orElseThrow();
        assertThat(told.what()).isEqualTo(What.NEW);
        assertThat(told.appointment()).isEqualTo(first);
    }

    @Test
    void whatTheCalendarHoldsIsNotToldAgain() {
        assertThat(between(first, first)).isEmpty();
        assertThat(between(first, at(6, NOON, "Room 3")))
                .as("moved and moved back")
                .isEmpty();
        var renamed = new Appointment(ID, 5, NOON, NOON.plusSeconds(3600), "UTC", "Other", "Room 3", "/x", false);
        assertThat(between(first, renamed)).as("a corrected title").isEmpty();
    }

    @Test
    void anotherTimeOrPlaceIsToldWithAHigherNumber() {
        var later = between(first, at(5, NOON.plusSeconds(60), "Room 3")).orElseThrow();
        assertThat(later.what()).isEqualTo(What.MOVED);
        assertThat(later.before()).isEqualTo(first);
        assertThat(later.appointment().revision()).isEqualTo(5);
        assertThat(between(first, at(5, NOON, "Room 4"))).isPresent();
        assertThat(between(first, at(5, NOON, ""))).isPresent();
        var longer = new Appointment(ID, 5, NOON, NOON.plusSeconds(3601), "UTC", "Excel", "Room 3", "/x", false);
        assertThat(between(first, longer)).isPresent();
    }

    @Test
    void numberNeverFallsAndIsNeverUsedAgainWhateverTheRecordCounts() {
        var moved = between(first, at(0, NOON.plusSeconds(60), "Room 3")).orElseThrow();
        assertThat(moved.appointment().revision()).isEqualTo(5);
        var removed = between(first, null).orElseThrow();
        assertThat(removed.appointment().revision()).isEqualTo(5);
        var back = between(removed.appointment(), at(0, NOON, "Room 3")).orElseThrow();
        assertThat(back.appointment().revision()).isEqualTo(6);
    }

    @Test
    void whatIsTakenAwayIsCancelledAsTheCalendarHoldsIt() {
        var removed = between(first, null).orElseThrow();
        assertThat(removed.what()).isEqualTo(What.REMOVED);
        assertThat(removed.appointment()).isEqualTo(first.with(5, true));

        var movedBefore = at(6, NOON.plusSeconds(60), "Room 4").with(7, true);
        var cancelled = between(first, movedBefore).orElseThrow();
        assertThat(cancelled.what()).isEqualTo(What.CANCELLED);
        assertThat(cancelled.appointment()).isEqualTo(first.with(7, true));
    }

    @Test
    void takenAwayTwiceIsToldOnce() {
        var gone = first.with(5, true);
        assertThat(between(gone, null)).isEmpty();
        assertThat(between(gone, first.with(6, true))).isEmpty();
    }

    @Test
    void calendarThatNeverHeldItHearsOfNoEnd() {
        assertThat(between(null, null)).isEmpty();
        assertThat(between(null, first.with(5, true))).isEmpty();
    }

    @Test
    void comingBackIsToldAsNew() {
        var back = between(first.with(5, true), at(6, NOON, "Room 3")).orElseThrow();
        assertThat(back.what()).isEqualTo(What.NEW);
        assertThat(back.appointment().revision()).isEqualTo(6);
    }

    @Test
    void whatIsOverIsNotTold() {
        var end = first.endsAt();
        assertThat(CalendarChange.between(null, first, end)).isEmpty();
        assertThat(CalendarChange.between(first, null, end)).isEmpty();
        assertThat(CalendarChange.between(first, first.with(5, true), end)).isEmpty();
        assertThat(CalendarChange.between(null, first, end.minusSeconds(1))).isPresent();
        var past = at(5, TODAY.minusSeconds(86_400), "Room 3");
        assertThat(CalendarChange.between(first, past, TODAY))
                .as("moved to a time that is past, while the calendar waits for another")
                .isPresent();
    }

    private static Optional<CalendarChange> between(Appointment told, Appointment now) {
        return CalendarChange.between(told, now, TODAY);
    }

    private static Appointment at(long revision, Instant starts, String place) {
        return new Appointment(ID, revision, starts, starts.plusSeconds(3600), "UTC", "Excel", place, "/x", false);
    }
}
