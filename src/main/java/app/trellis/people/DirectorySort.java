package app.trellis.people;

/** The orders that the directory offers. A closed list: nothing from the request reaches the SQL. */
enum DirectorySort {
    RELEVANCE("relevance DESC, plain(p.name), p.id"),
    NAME("plain(p.name), p.id"),
    TITLE("plain(p.job_title), plain(p.name), p.id"),
    NEWEST("p.hired_on DESC, p.id");

    final String sql;

    DirectorySort(String sql) {
        this.sql = sql;
    }
}
