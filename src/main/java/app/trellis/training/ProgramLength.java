package app.trellis.training;

/** How long a training takes in all, as the filter asks for it. */
enum ProgramLength {
    TWO_HOURS("t.minutes <= 120"),
    HALF_DAY("t.minutes > 120 AND t.minutes <= 240"),
    DAY("t.minutes > 240 AND t.minutes <= 480"),
    LONGER("t.minutes > 480");

    final String sql;

    ProgramLength(String sql) {
        this.sql = sql;
    }
}
