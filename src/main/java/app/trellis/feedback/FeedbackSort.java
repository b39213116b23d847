package app.trellis.feedback;

/** The orders that the list offers. A closed list: nothing from the request reaches the SQL. */
enum FeedbackSort {
    NEWEST("%s DESC, f.id"),
    OLDEST("%s, f.id DESC");

    private final String sql;

    FeedbackSort(String sql) {
        this.sql = sql;
    }

    /** By this moment of {@code feedback f}; both orders are those of one index. */
    String by(String moment) {
        return sql.formatted(moment);
    }
}
