package app.trellis.skills;

/** The orders that the list offers. A closed list: nothing from the request reaches the SQL. */
enum SkillSort {
    RELEVANCE(Vocabulary.BEST),
    NAME("s.label, s.id"),
    NEWEST("s.created_at DESC, s.label, s.id");

    final String sql;

    SkillSort(String sql) {
        this.sql = sql;
    }
}
