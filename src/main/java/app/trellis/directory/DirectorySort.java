package app.trellis.directory;

/** The orders that the directory offers. A closed list: nothing from the request reaches the SQL. */
enum DirectorySort {
    RELEVANCE("relevance DESC, p.name, p.id"),
    NAME("p.name, p.id"),
    JOB("p.job_title, p.name, p.id"),
    JOINED("p.hired_on DESC, p.id");

    final String sql;

    DirectorySort(String sql) {
        this.sql = sql;
    }
}
