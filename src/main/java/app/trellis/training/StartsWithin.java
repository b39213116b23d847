package app.trellis.training;

/** How soon a session is to start, as the filter asks for it. */
enum StartsWithin {
    WEEK(7),
    MONTH(30),
    QUARTER(90);

    final int days;

    StartsWithin(int days) {
        this.days = days;
    }
}
