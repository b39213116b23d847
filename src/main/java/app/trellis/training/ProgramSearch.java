package app.trellis.training;

import app.trellis.fit.Fitting;
import app.trellis.lists.Conditions;
import app.trellis.lists.Facet;
import app.trellis.lists.FacetValue;
import app.trellis.lists.ListChanges;
import app.trellis.lists.ListReader;
import app.trellis.lists.ListStatement;
import app.trellis.lists.Memo;
import app.trellis.lists.RecordRows;
import app.trellis.lists.SearchResult;
import app.trellis.lists.WordSearch;
import app.trellis.people.PersonId;
import app.trellis.skills.SkillId;
import app.trellis.skills.Vocabulary;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds programs for the list. */
@Component
@Transactional(readOnly = true)
class ProgramSearch {

    /** The sessions that one can still enrol in. */
    private static final String OPEN_SESSIONS = "training_session s WHERE s.cancelled_at IS NULL AND s.deadline > :now";

    /** So many programs are better not sorted. */
    private static final long MANY = 1_000;

    /** Each program with when its next session starts: read for all at once, and only where the order asks for it. */
    private static final String PROGRAMS = """
            training_program t LEFT JOIN (SELECT s.program_id, min(s.starts_at) AS starts_at FROM %s GROUP BY s.program_id) next
              ON next.program_id = t.id""".formatted(OPEN_SESSIONS);

    /**
     * The programs that have a next session, in its order: walks along the sessions to come until a page is full, and does
     * not sort all programs. Good where no filter passes over most of them.
     */
    private static final String SOONEST = """
            training_program t JOIN (SELECT s.program_id, s.starts_at FROM %1$s AND s.starts_at > :now AND NOT EXISTS (
                SELECT FROM training_session e WHERE e.program_id = s.program_id AND e.cancelled_at IS NULL AND e.deadline > :now
                  AND (e.starts_at, e.id) < (s.starts_at, s.id))) next
              ON next.program_id = t.id""".formatted(OPEN_SESSIONS);

    private static final String ROWS = """
            SELECT t.id, t.title, t.provider, t.summary, t.kind, t.minutes, t.status, next.starts_at AS next_at, next.free_seats,
              (SELECT min(e.status) FROM enrolment e LEFT JOIN training_session s ON s.id = e.session_id
                WHERE e.person_id = :reader AND e.program_id = t.id AND e.status <> 'CANCELLED'
                  AND s.cancelled_at IS NULL%s) AS mine
            FROM %%s LEFT JOIN LATERAL (
              SELECT min(s.starts_at) AS starts_at, coalesce(sum(s.seats - s.taken), 0) AS free_seats
              FROM %s AND s.program_id = t.id) next ON true""".formatted(EnrolmentLists.OPEN, OPEN_SESSIONS);

    /** By the words of the program, or of the skills that it teaches. */
    static final WordSearch WORDS =
            new WordSearch("t.search", "", List.of(Vocabulary.elsewhere("""
            t.id = ANY (ARRAY(SELECT a.program_id FROM training_skill a
              JOIN skill s ON s.id = a.skill_id WHERE %s))""")), "plain(t.title)");

    private final ListReader lists;
    private final ListChanges changes;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Memo<ProgramFacets> facets = new Memo<>();

    ProgramSearch(ListReader lists, ListChanges changes, JdbcClient jdbc, Clock clock) {
        this.lists = lists;
        this.changes = changes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What an employee finds; HR may ask for other statuses by the filter.
     *
     * @param fitting what of it is to be found; null for all
     */
    SearchResult<ProgramRow> find(
            ProgramFilter filter, ProgramFacets facets, Pageable page, PersonId reader, @Nullable Fitting fitting) {
        if (filter.query().isEmpty() && filter.sort() == ProgramSort.SOONEST && facets.published() > MANY) {
            var soonest = statement(SOONEST, filter, facets, new Conditions(), "0", reader, null);
            var rows = lists.page(soonest, page, new RecordRows<>(ProgramRow.class));
            if (rows.getNumberOfElements() == page.getPageSize())
                return new SearchResult<>(filter.query(), rows, false);
        }
        return lists.search(
                filter.query(),
                WORDS,
                (words, relevance) -> statement(PROGRAMS, filter, facets, words, relevance, reader, fitting),
                page,
                new RecordRows<>(ProgramRow.class));
    }

    /** The drafts of the list. */
    Page<ProgramRow> drafts(ProgramFilter filter, ProgramFacets facets, PersonId reader, Pageable page) {
        // What fits somebody is found among what is published.
        if (filter.asksForFit()) return Page.empty(page);
        var conditions = WORDS.exactly(filter.query()).add("t.status = 'DRAFT'");
        return lists.page(
                statement(PROGRAMS, filter, facets, conditions, "0", reader, null),
                page,
                new RecordRows<>(ProgramRow.class));
    }

    private ListStatement statement(
            String programs,
            ProgramFilter filter,
            ProgramFacets facets,
            Conditions conditions,
            String relevance,
            PersonId reader,
            @Nullable Fitting fitting) {
        Fitting.narrow(conditions, "t.id", fitting);
        var now = clock.instant();
        conditions
                .with("now", Timestamp.from(now))
                .with("reader", reader.value())
                .among("t.kind", filter.kinds())
                .among("t.language", filter.languages());
        if (filter.statuses().isEmpty()) conditions.add("t.status = 'PUBLISHED'");
        else conditions.among("t.status", filter.statuses());
        if (!filter.lengths().isEmpty())
            conditions.add(filter.lengths().stream()
                    .map(length -> "(" + length.sql + ")")
                    .collect(Collectors.joining(" OR ", "(", ")")));
        if (!filter.skills().isEmpty())
            conditions.add(
                    "t.id = ANY (ARRAY(SELECT a.program_id FROM training_skill a WHERE a.skill_id = ANY (:skills)))",
                    "skills",
                    filter.skills().stream().map(SkillId::value).toArray(UUID[]::new));
        // As arrays, so that the dates are read by their index and not one program after the other.
        if (filter.free()) conditions.add("""
                    (t.kind = 'SELF_PACED' OR t.id = ANY (ARRAY(SELECT s.program_id FROM training_session s
                      WHERE s.cancelled_at IS NULL AND s.deadline > :now AND s.taken < s.seats)))""");
        if (filter.within() != null)
            conditions.add("""
                    t.id = ANY (ARRAY(SELECT s.program_id FROM training_session s
                      WHERE s.cancelled_at IS NULL AND s.deadline > :now AND s.starts_at BETWEEN :now AND :until))""", "until", Timestamp.from(now.plus(Duration.ofDays(filter.within().days))));
        return new ListStatement(
                programs,
                conditions,
                relevance,
                filter.sort().sql,
                ROWS,
                filter.query().isEmpty() && fitting == null ? facets.published() : null);
    }

    /** How many programs there are in all, by skill and by language. */
    ProgramFacets facets() {
        return facets.get(
                changes.latest("trainings"),
                () -> new ProgramFacets(
                        jdbc.sql("SELECT count(*) FROM training_program WHERE status = 'PUBLISHED'")
                                .query(Long.class)
                                .single(),
                        facet("""
                                SELECT s.id::text AS value, s.label, c.count FROM (
                                  SELECT a.skill_id, count(*) FROM training_skill a JOIN training_program t ON t.id = a.program_id
                                  WHERE t.status = 'PUBLISHED' GROUP BY 1) c
                                JOIN skill s ON s.id = c.skill_id ORDER BY s.label, s.id"""),
                        facet("""
                                SELECT language AS value, language AS label, count(*) FROM training_program
                                WHERE status = 'PUBLISHED' AND language IS NOT NULL GROUP BY 1 ORDER BY 1""")));
    }

    private Facet facet(String sql) {
        return new Facet(jdbc.sql(sql).query(FacetValue.class).list());
    }
}
