package app.trellis.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds employees for the directory: one statement counts, one reads a page. */
@Component
@Transactional(readOnly = true)
class Directory {

    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whom a search found.
     *
     * @param similar whether nobody is called so and these only resemble it
     */
    record Result(Page<PersonRow> page, boolean similar) {}

    /** A choice of a filter, and how many employees it has. */
    record Choice(String value, String label, long count) {}

    Result find(DirectoryFilter filter, Pageable page) {
        var exact = page(filter, page, false);
        if (exact.getTotalElements() > 0 || filter.words().isEmpty()) return new Result(exact, false);
        // Two letters changed places in "Okafor" leave it half alike.
        jdbc.sql("SELECT set_config('pg_trgm.word_similarity_threshold', '0.45', true)")
                .query(String.class)
                .single();
        var alike = page(filter, page, true);
        return new Result(alike, alike.getTotalElements() > 0);
    }

    private Page<PersonRow> page(DirectoryFilter filter, Pageable page, boolean similar) {
        var parameters = new HashMap<String, Object>();
        var where = " WHERE " + String.join(" AND ", conditions(filter, similar, parameters));
        var count = jdbc.sql("SELECT count(*) FROM person p" + where)
                .params(parameters)
                .query(Long.class)
                .single();
        var shown = LastPage.atMost(page, count);
        parameters.put("text", String.join(" ", filter.words()));
        var rows = jdbc.sql("""
                        SELECT p.id, p.name, p.job_title, d.name AS department, p.location
                        FROM (SELECT p.*, %s AS relevance FROM person p%s ORDER BY %s LIMIT %d OFFSET %d) p
                        JOIN department d ON d.id = p.department_id
                        ORDER BY %s
                        """.formatted(
                                filter.words().isEmpty() ? "0" : "word_similarity(plain(:text), p.words)",
                                where,
                                filter.sort().sql,
                                shown.getPageSize(),
                                shown.getOffset(),
                                filter.sort().sql))
                .params(parameters)
                .query(PersonRow.class)
                .list();
        return new PageImpl<>(rows, shown, count);
    }

    private static List<String> conditions(DirectoryFilter filter, boolean similar, Map<String, Object> parameters) {
        var conditions = new ArrayList<>(List.of("p.kind = 'EMPLOYEE'"));
        if (!filter.departments().isEmpty()) {
            conditions.add("p.department_id IN (:departments)");
            parameters.put(
                    "departments",
                    filter.departments().stream().map(DepartmentId::value).toList());
        }
        if (!filter.locations().isEmpty()) {
            conditions.add("p.location IN (:locations)");
            parameters.put("locations", filter.locations());
        }
        var words = filter.words();
        for (var i = 0; i < words.size(); i++) {
            parameters.put("word" + i, words.get(i));
            conditions.add("(p.words LIKE '%% ' || plain(:word%d) || '%%'%s)"
                    .formatted(i, similar ? " OR plain(:word%d) <%% p.words".formatted(i) : ""));
        }
        // Nobody is called "!?".
        if (words.isEmpty() && !filter.q().isEmpty()) conditions.add("false");
        return conditions;
    }

    /** The departments that have people, those with the most first; chosen ones are always among them. */
    List<Choice> departments(DirectoryFilter filter) {
        return choices(
                """
                SELECT d.id::text AS value, d.name AS label, c.count
                FROM (SELECT department_id, count(*) FROM person WHERE kind = 'EMPLOYEE' GROUP BY 1
                  ORDER BY department_id = ANY (:chosen) DESC, 2 DESC LIMIT 12) c
                JOIN department d ON d.id = c.department_id ORDER BY plain(d.name)
                """, filter.departments().stream().map(DepartmentId::value).toArray(UUID[]::new));
    }

    /** The places that people work at, as {@link #departments}. */
    List<Choice> locations(DirectoryFilter filter) {
        return choices("""
                SELECT location AS value, location AS label, count FROM (
                  SELECT location, count(*) FROM person WHERE kind = 'EMPLOYEE' AND location IS NOT NULL GROUP BY 1
                  ORDER BY location = ANY (:chosen) DESC, 2 DESC LIMIT 12) c
                ORDER BY plain(location)
                """, filter.locations().toArray(String[]::new));
    }

    private List<Choice> choices(String sql, Object[] chosen) {
        return jdbc.sql(sql).param("chosen", chosen).query(Choice.class).list();
    }
}
