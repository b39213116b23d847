package app.trellis.skills;

import app.trellis.lists.ListReader;
import app.trellis.lists.ListStatement;
import app.trellis.lists.RecordRows;
import app.trellis.lists.SearchResult;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds skills for the list. */
@Component
@Transactional(readOnly = true)
class SkillSearch {

    private static final String ROWS = """
            SELECT s.id, s.label, s.uri IS NOT NULL AS concept, s.retired_at IS NOT NULL AS retired,
              (SELECT coalesce(string_agg(name, ', '), '') FROM (SELECT unnest(s.synonyms) AS name LIMIT 5) few) AS synonyms
            FROM %s""";

    private final ListReader lists;

    SkillSearch(ListReader lists) {
        this.lists = lists;
    }

    SearchResult<SkillRow> find(SkillFilter filter, Pageable page) {
        return lists.search(
                filter.query(),
                Vocabulary.WORDS,
                (words, relevance) ->
                        new ListStatement("skill s", filter.on(words), relevance, filter.sort().sql, ROWS),
                page,
                new RecordRows<>(SkillRow.class));
    }
}
