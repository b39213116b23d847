package app.trellis.feedback;

/** The orders that the list offers. A closed list: nothing from the request reaches the SQL. */
enum FeedbackSort {
    NEWEST("f.sent_at DESC NULLS FIRST, f.id"),
    OLDEST("f.sent_at, f.id");

    final String sql;

    FeedbackSort(String sql) {
        this.sql = sql;
    }
}
