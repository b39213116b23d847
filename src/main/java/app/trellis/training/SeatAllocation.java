package app.trellis.training;

/**
 * Who gets a seat. A free seat goes to the person who has waited longest; a newcomer gets one only where nobody waits.
 *
 * @param seats how many there are
 * @param taken how many of them are taken
 * @param waiting how many people wait
 */
record SeatAllocation(int seats, int taken, int waiting) {

    Enrolment.Status forArrival() {
        return taken < seats && waiting == 0 ? Enrolment.Status.ENROLLED : Enrolment.Status.WAITING;
    }

    /** How many of those who wait move up, the first first. */
    int movingUp() {
        return Math.max(0, Math.min(seats - taken, waiting));
    }
}
