package app.trellis.feedback;

/** How far back somebody looks. */
enum Period {
    MONTH(30),
    QUARTER(90),
    YEAR(365);

    final int days;

    Period(int days) {
        this.days = days;
    }
}
