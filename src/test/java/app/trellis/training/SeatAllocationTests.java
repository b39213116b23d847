package app.trellis.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeatAllocationTests {

    @ParameterizedTest
    @CsvSource({
        "10, 0, 0, ENROLLED",
        "10, 9, 0, ENROLLED",
        "10, 10, 0, WAITING",
        "10, 10, 3, WAITING",
        // A seat was just freed and is meant for who waits.
        "10, 9, 1, WAITING"
    })
    void whoArrivesGets(int seats, int taken, int waiting, Enrolment.Status status) {
        assertThat(new SeatAllocation(seats, taken, waiting).forArrival()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"10, 10, 3, 0", "10, 9, 3, 1", "12, 10, 1, 1", "12, 10, 5, 2", "10, 8, 0, 0", "1, 1, 0, 0"})
    void asManyMoveUpAsThereAreSeats(int seats, int taken, int waiting, int moving) {
        assertThat(new SeatAllocation(seats, taken, waiting).movingUp()).isEqualTo(moving);
    }
}
