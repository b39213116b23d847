package app.trellis.training;

/** The orders that the list offers. A closed list: nothing from the request reaches the SQL. */
enum ProgramSort {
    RELEVANCE("relevance DESC, t.published_at DESC, t.id"),
    SOONEST("next.starts_at NULLS LAST, t.published_at DESC, t.id"),
    NEWEST("t.published_at DESC, t.id"),
    TITLE("t.title, t.id"),
    /** The best for the reader first, of those that have to do with the reader. */
    FIT("array_position(:fitting, t.id), t.id");

    final String sql;

    ProgramSort(String sql) {
        this.sql = sql;
    }
}
