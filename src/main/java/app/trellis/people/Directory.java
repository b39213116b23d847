package app.trellis.people;

import app.trellis.lists.Choice;
import app.trellis.lists.Conditions;
import app.trellis.lists.Found;
import app.trellis.lists.ListReader;
import app.trellis.lists.ListStatement;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds employees for the directory. */
@Component
@Transactional(readOnly = true)
class Directory {

    private static final String ROWS = """
            SELECT p.id, p.name, p.job_title, d.name AS department, p.location
            FROM %s JOIN department d ON d.id = p.department_id""";

    private final ListReader lists;
    private final JdbcClient jdbc;

    Directory(ListReader lists, JdbcClient jdbc) {
        this.lists = lists;
        this.jdbc = jdbc;
    }

    Found<PersonRow> find(DirectoryFilter filter, Pageable page) {
        return lists.search(
                filter.query(),
                similar -> statement(filter, similar),
                page,
                new SimplePropertyRowMapper<>(PersonRow.class));
    }

    private static ListStatement statement(DirectoryFilter filter, boolean similar) {
        var words = filter.query().words();
        var held = "p.words LIKE '% ' || plain(:word) || '%'";
        var conditions = new Conditions()
                .add("p.kind = 'EMPLOYEE' AND p.left_on IS NULL")
                .among(
                        "p.department_id",
                        filter.departments().stream().map(DepartmentId::value).toList())
                .among("p.location", filter.locations())
                .each(words, similar ? "(" + held + " OR plain(:word) <% p.words)" : held)
                .with("text", String.join(" ", words));
        // Nobody is called "!?".
        if (words.isEmpty() && !filter.query().q().isEmpty()) conditions.add("false");
        return new ListStatement(
                "person p",
                conditions,
                words.isEmpty() ? "0" : "word_similarity(plain(:text), p.words)",
                filter.sort().sql,
                ROWS);
    }

    /** The departments that have people, those with the most first; chosen ones are always among them. */
    List<Choice> departments(DirectoryFilter filter) {
        return choices(
                """
                SELECT d.id::text AS value, d.name AS label, c.count
                FROM (SELECT department_id, count(*) FROM person WHERE kind = 'EMPLOYEE' AND left_on IS NULL GROUP BY 1
                  ORDER BY department_id = ANY (:chosen) DESC, 2 DESC LIMIT 12) c
                JOIN department d ON d.id = c.department_id ORDER BY plain(d.name)
                """, filter.departments().stream().map(DepartmentId::value).toArray(UUID[]::new));
    }

    /** The places that people work at, as {@link #departments}. */
    List<Choice> locations(DirectoryFilter filter) {
        return choices("""
                SELECT location AS value, location AS label, count FROM (
                  SELECT location, count(*) FROM person
                  WHERE kind = 'EMPLOYEE' AND left_on IS NULL AND location IS NOT NULL GROUP BY 1
                  ORDER BY location = ANY (:chosen) DESC, 2 DESC LIMIT 12) c
                ORDER BY plain(location)
                """, filter.locations().toArray(String[]::new));
    }

    private List<Choice> choices(String sql, Object[] chosen) {
        return jdbc.sql(sql).param("chosen", chosen).query(Choice.class).list();
    }
}
