package app.trellis.responsibilities;

import app.trellis.fit.Fitting;
import app.trellis.lists.Facet;
import app.trellis.lists.FacetValue;
import app.trellis.lists.ListReader;
import app.trellis.lists.ListStatement;
import app.trellis.lists.RecordRows;
import app.trellis.lists.SearchResult;
import app.trellis.lists.WordSearch;
import app.trellis.people.CurrentPerson;
import app.trellis.skills.Vocabulary;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds responsibilities for the board. */
@Component
@Transactional(readOnly = true)
class ResponsibilitySearch {

    private static final String ROWS = """
            SELECT r.id, r.title, r.purpose, p.name AS owner, r.hours, r.starts_on, r.ends_on, r.status,
              greatest(0, r.seats - (SELECT count(*) FROM responsibility_holder h
                WHERE h.responsibility_id = r.id AND h.ended_at IS NULL)) AS seats_left,
              EXISTS (SELECT FROM responsibility_holder h
                WHERE h.responsibility_id = r.id AND h.person_id = :me AND h.ended_at IS NULL) AS carried,
              EXISTS (SELECT FROM responsibility_volunteer v
                WHERE v.responsibility_id = r.id AND v.person_id = :me AND v.status = 'WAITING') AS volunteered
            FROM %s JOIN person p ON p.id = r.owner_id""";

    /** By its words, or those of a skill that it needs or teaches. */
    private static final WordSearch WORDS =
            new WordSearch("r.search", "", List.of(Vocabulary.elsewhere("""
            r.id = ANY (ARRAY(SELECT a.responsibility_id FROM (
                SELECT responsibility_id, skill_id FROM responsibility_skill
                UNION ALL SELECT responsibility_id, skill_id FROM responsibility_teaches) a
              JOIN skill s ON s.id = a.skill_id WHERE %s))""")), "plain(r.title)");

    private final ListReader lists;
    private final JdbcClient jdbc;
    private final Clock clock;

    ResponsibilitySearch(ListReader lists, JdbcClient jdbc, Clock clock) {
        this.lists = lists;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param fitting what of it is to be found; null for all */
    SearchResult<ResponsibilityRow> find(
            ResponsibilityFilter filter, Pageable page, CurrentPerson me, @Nullable Fitting fitting) {
        return lists.search(
                filter.query(),
                WORDS,
                (words, relevance) -> new ListStatement(
                        "responsibility r",
                        Fitting.narrow(
                                filter.on(words, LocalDate.now(clock))
                                        .with("me", me.id().value())
                                        .with("hr", me.hr()),
                                "r.id",
                                fitting),
                        relevance,
                        filter.sort().sql,
                        ROWS),
                page,
                new RecordRows<>(ResponsibilityRow.class));
    }

    /** The skills of what is open, with how many need or teach each. */
    Facet skills() {
        return new Facet(jdbc.sql("""
                        SELECT s.id::text AS value, s.label, count(*)
                        FROM (SELECT responsibility_id, skill_id FROM responsibility_skill
                          UNION SELECT responsibility_id, skill_id FROM responsibility_teaches) o
                        JOIN responsibility r ON r.id = o.responsibility_id JOIN skill s ON s.id = o.skill_id
                        WHERE %s GROUP BY s.id ORDER BY s.label, s.id
                        """.formatted(ResponsibilityFilter.OPEN))
                .param("today", LocalDate.now(clock))
                .query(FacetValue.class)
                .list());
    }
}
