package app.trellis.appreciation;

/** The orders that the wall offers: by time and by words, and by nothing that people could be ranked by. */
enum WallSort {
    RELEVANCE("relevance DESC, a.given_at DESC, a.id"),
    NEWEST("a.given_at DESC, a.id");

    final String sql;

    WallSort(String sql) {
        this.sql = sql;
    }
}
