package app.trellis.lessons;

import app.trellis.lists.Conditions;
import app.trellis.lists.Facet;
import app.trellis.lists.FacetValue;
import app.trellis.lists.ListReader;
import app.trellis.lists.ListRequest;
import app.trellis.lists.ListStatement;
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
    private final JdbcClient jdbc;

    LibrarySearch(ListReader lists, JdbcClient jdbc) {
        this.lists = lists;
        this.jdbc = jdbc;
    }

    SearchResult<LibraryRow> find(ListRequest asked, CurrentPerson me) {
        var filter = LibraryFilter.from(asked.query(), skills(me), work(me));
        return lists.search(
                filter.query(),
                WORDS,
                (words, relevance) ->
                        new ListStatement(TABLE, filter.on(words, me), relevance, filter.sort().sql, ROWS),
                asked.page(),
                new RecordRows<>(LibraryRow.class));
    }

    /** The skills that they are about, with how many. */
    private Facet skills(CurrentPerson me) {
        return facet("""
                SELECT k.id::text AS value, k.label, count(*)
                FROM lessons.shared_lesson l CROSS JOIN unnest(l.skills) AS one JOIN skill k ON k.id = one%s
                GROUP BY k.id ORDER BY k.label, k.id""", me);
    }

    private Facet work(CurrentPerson me) {
        return facet("""
                SELECT d.id::text AS value, d.name AS label, count(*)
                FROM lessons.shared_lesson l JOIN department d ON d.id = l.department_id%s
                GROUP BY d.id ORDER BY d.name, d.id""", me);
    }

    private Facet facet(String select, CurrentPerson me) {
        var visible = LibraryFilter.visible(new Conditions(), me);
        return new Facet(jdbc.sql(select.formatted(visible.where()))
                .params(visible.parameters())
                .query(FacetValue.class)
                .list());
    }
}
