package app.trellis.directory;

import app.trellis.lists.Conditions;
import app.trellis.lists.CsvFile;
import app.trellis.lists.Facet;
import app.trellis.lists.FacetValue;
import app.trellis.lists.ListChanges;
import app.trellis.lists.ListReader;
import app.trellis.lists.ListStatement;
import app.trellis.lists.Memo;
import app.trellis.lists.RecordRows;
import app.trellis.lists.SearchResult;
import app.trellis.lists.WordSearch;
import app.trellis.people.CurrentPerson;
import app.trellis.people.DepartmentId;
import app.trellis.people.PersonId;
import java.io.IOException;
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

    private static final String FILE = """
            SELECT p.employee_number AS "Employee number", p.name AS "Full name", p.email AS "Email",
              p.job_title AS "Job title", d.name AS "Department", m.name AS "Manager",
              m.employee_number AS "Manager number", p.location AS "Location", p.hired_on AS "Hire date"
            FROM %s JOIN department d ON d.id = p.department_id LEFT JOIN person m ON m.id = p.manager_id""";

    private static final String PRESENT = "p.kind = 'EMPLOYEE' AND p.left_on IS NULL";

    private static final String ALIKE = "plain(p.name || ' ' || p.job_title)";

    /** By name, job title and e-mail address. */
    private static final WordSearch WORDS = new WordSearch("p.search", "ABC", List.of(), ALIKE);

    /** By the employee number too, for those who see it. */
    private static final WordSearch WORDS_AND_NUMBERS = new WordSearch("p.search", ALIKE);

    private final ListReader lists;
    private final ListChanges changes;
    private final JdbcClient jdbc;
    private final Memo<PeopleFacets> facets = new Memo<>();

    Directory(ListReader lists, ListChanges changes, JdbcClient jdbc) {
        this.lists = lists;
        this.changes = changes;
        this.jdbc = jdbc;
    }

    SearchResult<PersonRow> find(DirectoryFilter filter, PeopleFacets facets, CurrentPerson reader, Pageable page) {
        return lists.search(
                filter.query(),
                words(reader),
                (conditions, relevance) -> new ListStatement(
                        "person p",
                        narrowed(filter, conditions),
                        relevance,
                        filter.sort().sql,
                        ROWS,
                        filter.query().isEmpty() ? facets.people() : null),
                page,
                new RecordRows<>(PersonRow.class));
    }

    /** All of the list, with columns that an import of people knows. */
    void write(DirectoryFilter filter, CurrentPerson reader, CsvFile file) throws IOException {
        lists.write(
                filter.query(),
                words(reader),
                conditions -> new ListStatement("person p", narrowed(filter, conditions), filter.sort().sql, FILE),
                file);
    }

    private static WordSearch words(CurrentPerson reader) {
        return reader.hr() || reader.admin() ? WORDS_AND_NUMBERS : WORDS;
    }

    private static Conditions narrowed(DirectoryFilter filter, Conditions conditions) {
        return reportingTo(
                filter.managers(),
                conditions
                        .add(PRESENT)
                        .among(
                                "p.department_id",
                                filter.departments().stream()
                                        .map(DepartmentId::value)
                                        .toList())
                        .among("p.location", filter.locations()));
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

    /** The departments and the places that people work at, and whom they report to. */
    PeopleFacets facets() {
        return facets.get(changes.latest("people"), this::count);
    }

    private PeopleFacets count() {
        return new PeopleFacets(
                jdbc.sql("SELECT count(*) FROM person p WHERE " + PRESENT)
                        .query(Long.class)
                        .single(),
                facet("""
                        SELECT d.id::text AS value, d.name AS label, c.count
                        FROM (SELECT p.department_id, count(*) FROM person p WHERE %s GROUP BY 1) c
                        JOIN department d ON d.id = c.department_id ORDER BY d.name, d.id
                        """),
                facet("""
                        SELECT p.location AS value, p.location AS label, count(*) FROM person p
                        WHERE %s AND p.location IS NOT NULL GROUP BY 1 ORDER BY 1
                        """),
                facet("""
                        SELECT m.id::text AS value,
                          m.name || CASE WHEN count(*) OVER (PARTITION BY m.name) > 1 THEN ', ' || m.job_title ELSE '' END AS label,
                          c.count
                        FROM (SELECT p.manager_id, count(*) FROM person p WHERE %s AND p.manager_id IS NOT NULL GROUP BY 1) c
                        JOIN person m ON m.id = c.manager_id WHERE m.left_on IS NULL ORDER BY m.name, m.id
                        """));
    }

    private Facet facet(String sql) {
        return new Facet(
                jdbc.sql(sql.formatted(PRESENT)).query(FacetValue.class).list());
    }
}
