package app.trellis.responsibilities;

/** The orders that the board offers. A closed list: nothing from the request reaches the SQL. */
enum ResponsibilitySort {
    RELEVANCE("relevance DESC, r.published_at DESC, r.id"),
    NEWEST("r.published_at DESC NULLS LAST, r.id"),
    SOONEST("r.starts_on, r.id"),
    FIT("array_position(:fitting, r.id), r.id"),
    TITLE("r.title, r.id");

    final String sql;

    ResponsibilitySort(String sql) {
        this.sql = sql;
    }
}
