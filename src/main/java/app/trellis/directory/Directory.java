package app.trellis.directory;

import app.trellis.lists.Conditions;
import app.trellis.lists.Facet;
import app.trellis.lists.FacetValue;
import app.trellis.lists.ListQuery;
import app.trellis.lists.ListReader;
import app.trellis.lists.ListStatement;
import app.trellis.lists.RecordRows;
import app.trellis.lists.SearchResult;
import app.trellis.lists.WordSearch;
import app.trellis.people.CurrentPerson;
import app.trellis.people.DepartmentId;
import app.trellis.people.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
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

    private static final String ALIKE = "plain(p.name || ' ' || p.job_title)";

    /** By name, job title and e-mail address. */
    private static final WordSearch WORDS =
            new WordSearch("p.search", "p.search @@ (SELECT search_query(:word, 'ABC'))", ALIKE);

    /** By the employee number too, for those who see it. */
    private static final WordSearch WORDS_AND_NUMBERS = new WordSearch("p.search", ALIKE);

    private final ListReader lists;
    private final JdbcClient jdbc;

    Directory(ListReader lists, JdbcClient jdbc) {
        this.lists = lists;
        this.jdbc = jdbc;
    }

    SearchResult<PersonRow> find(DirectoryFilter filter, CurrentPerson reader, Pageable page) {
        return lists.search(
                filter.query(),
                reader.hr() || reader.admin() ? WORDS_AND_NUMBERS : WORDS,
                (conditions, relevance) -> new ListStatement(
                        "person p",
                        reportingTo(
                                filter.managers(),
                                conditions
                                        .add("p.kind = 'EMPLOYEE' AND p.left_on IS NULL")
                                        .among(
                                                "p.department_id",
                                                filter.departments().stream()
                                                        .map(DepartmentId::value)
                                                        .toList())
                                        .among("p.location", filter.locations())),
                        relevance,
                        filter.sort().sql,
                        ROWS),
                page,
                new RecordRows<>(PersonRow.class));
    }

    /** A manager who has left is nobody's any more. */
    private static Conditions reportingTo(List<ReportsTo> managers, Conditions conditions) {
        if (managers.isEmpty()) return conditions;
        var ids = managers.stream()
                .map(ReportsTo::manager)
                .filter(Objects::nonNull)
                .map(PersonId::value)
                .toList();
        if (ids.size() == managers.size()) return conditions.among("p.manager_id", ids);
        return conditions.add(
                "(NOT EXISTS (SELECT FROM person m WHERE m.id = p.manager_id AND m.left_on IS NULL) OR p.manager_id = ANY (:managers))",
                "managers",
                ids.toArray(UUID[]::new));
    }

    /** Offers the departments and the places that people work at, and whom they report to. */
    void offerFacets(ListQuery query) {
        var departments = facet("""
                SELECT d.id::text AS value, d.name AS label, c.count
                FROM (SELECT department_id, count(*) FROM person WHERE kind = 'EMPLOYEE' AND left_on IS NULL GROUP BY 1) c
                JOIN department d ON d.id = c.department_id ORDER BY d.name, d.id
                """);
        departments.all().forEach(one -> query.name(one.value(), one.label()));
        query.offer("department", departments);
        query.offer("location", facet("""
                SELECT location AS value, location AS label, count(*) FROM person
                WHERE kind = 'EMPLOYEE' AND left_on IS NULL AND location IS NOT NULL GROUP BY 1 ORDER BY 1
                """));
        var managers = facet("""
                SELECT m.id::text AS value,
                  m.name || CASE WHEN count(*) OVER (PARTITION BY m.name) > 1 THEN ', ' || m.job_title ELSE '' END AS label,
                  c.count
                FROM (SELECT manager_id, count(*) FROM person
                  WHERE kind = 'EMPLOYEE' AND left_on IS NULL AND manager_id IS NOT NULL GROUP BY 1) c
                JOIN person m ON m.id = c.manager_id WHERE m.left_on IS NULL ORDER BY m.name, m.id
                """);
        managers.all().forEach(one -> query.name(one.value(), one.label()));
        query.offer("manager", managers);
    }

    private Facet facet(String sql) {
        return new Facet(jdbc.sql(sql).query(FacetValue.class).list());
    }
}
