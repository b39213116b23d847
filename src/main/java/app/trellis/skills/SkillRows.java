package app.trellis.skills;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The skills of the records of one kind, in a table with {@code skill_id}, {@code level} and {@code must}. Both names are
 * written in the code: nothing from a request is ever part of the SQL.
 *
 * @param record the column of the record that has the skill
 */
public record SkillRows(String table, String record) {

    /** As {@link SkillReferences#merge} wants it. */
    public void merge(SkillId from, SkillId to, JdbcClient jdbc) {
        jdbc.sql("""
                        WITH moved AS (DELETE FROM %1$s WHERE skill_id = :from RETURNING %2$s, level, must)
                        INSERT INTO %1$s AS there (%2$s, skill_id, level, must) SELECT %2$s, :to, level, must FROM moved
                        ON CONFLICT (%2$s, skill_id) DO UPDATE
                          SET level = greatest(there.level, excluded.level), must = there.must OR excluded.must
                        """.formatted(table, record))
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }
}
