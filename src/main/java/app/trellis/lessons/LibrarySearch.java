package app.trellis.lessons;

import app.trellis.lists.Facet;
import app.trellis.lists.FacetValue;
import app.trellis.lists.ListChanges;
import app.trellis.lists.ListReader;
import app.trellis.lists.ListRequest;
import app.trellis.lists.ListStatement;
import app.trellis.lists.Memo;
import app.trellis.lists.RecordRows;
import app.trellis.lists.SearchResult;
import app.trellis.lists.WordSearch;
import app.trellis.people.CurrentPerson;
import app.trellis.skills.Vocabulary;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds shared lessons. */
@Component
@Transactional(readOnly = true)
class LibrarySearch {

    private static final String TABLE = "lessons.shared_lesson l";

    private static final String ROWS = """
            SELECT l.id, l.kind, l.action, left(l.saw, 300) AS saw, p.name AS owner, d.name AS department, l.month, l.helps,
              EXISTS (SELECT FROM lessons.shared_lesson_help h
                WHERE h.shared_lesson_id = l.id AND h.person_id = :me) AS helped,
              l.readers IS NOT NULL AS team, l.hidden_at IS NOT NULL AS hidden
            FROM %s LEFT JOIN person p ON p.id = l.owner_id LEFT JOIN department d ON d.id = l.department_id""";

    /** By its words, or those of a skill that it is about. */
    private static final WordSearch WORDS = new WordSearch(
            "l.search",
            "",
            List.of(Vocabulary.elsewhere("l.skills && ARRAY(SELECT s.id FROM skill s WHERE %s)")),
            "plain(l.action)");

    private final ListReader lists;
    private final ListChanges changes;
    private final JdbcClient jdbc;
    private final Memo<LibraryFacets> facets = new Memo<>();

    LibrarySearch(ListReader lists, ListChanges changes, JdbcClient jdbc) {
        this.lists = lists;
        this.changes = changes;
        this.jdbc = jdbc;
    }

    SearchResult<LibraryRow> find(ListRequest asked, CurrentPerson me) {
        var filter = LibraryFilter.from(asked.query(), facets());
        return lists.search(
                filter.query(),
                WORDS,
                (words, relevance) ->
                        new ListStatement(TABLE, filter.on(words, me), relevance, filter.sort().sql, ROWS),
                asked.page(),
                new RecordRows<>(LibraryRow.class));
    }

    private LibraryFacets facets() {
        return facets.get(changes.latest("library"), () -> new LibraryFacets(facet("""
                                SELECT s.id::text AS value, s.label, c.count FROM (
                                  SELECT skill, count(*) FROM lessons.shared_lesson l CROSS JOIN unnest(l.skills) AS skill
                                  WHERE l.readers IS NULL AND l.hidden_at IS NULL GROUP BY 1) c
                                JOIN skill s ON s.id = c.skill ORDER BY s.label, s.id"""), facet("""
                                SELECT d.id::text AS value, d.name AS label, c.count FROM (
                                  SELECT department_id, count(*) FROM lessons.shared_lesson l
                                  WHERE l.readers IS NULL AND l.hidden_at IS NULL GROUP BY 1) c
                                JOIN department d ON d.id = c.department_id ORDER BY d.name, d.id""")));
    }

    private Facet facet(String sql) {
        return new Facet(jdbc.sql(sql).query(FacetValue.class).list());
    }
}
