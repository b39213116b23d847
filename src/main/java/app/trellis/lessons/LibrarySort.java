package app.trellis.lessons;

/** In which order the library stands. None is by time: what helped many stays found. */
enum LibrarySort {
    HELPFUL("l.helps DESC, l.id"),
    RELEVANCE("relevance DESC, l.helps DESC, l.id");

    final String sql;

    LibrarySort(String sql) {
        this.sql = sql;
    }
}
