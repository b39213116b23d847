package app.trellis.training;

import app.trellis.lists.ListQuery;
import app.trellis.lists.ListReader;
import app.trellis.lists.ListStatement;
import app.trellis.lists.RecordRows;
import app.trellis.lists.SearchResult;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers what other modules may know of the programs that are offered now; nothing of who takes part. */
@Component
@Transactional(readOnly = true)
public class Catalogue {

    private static final String PUBLISHED = "t.status = 'PUBLISHED'";

    private static final String ROWS = "SELECT t.id, t.title, t.summary, t.kind FROM %s";

    private static final RowMapper<ProgramCard> CARD = new RecordRows<>(ProgramCard.class);

    private final ListReader lists;
    private final JdbcClient jdbc;
    private final Clock clock;

    Catalogue(ListReader lists, JdbcClient jdbc, Clock clock) {
        this.lists = lists;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By the words of a search; without one, all by their title. */
    public SearchResult<ProgramCard> find(ListQuery query, Pageable page) {
        return lists.search(
                query,
                ProgramSearch.WORDS,
                (words, relevance) -> new ListStatement(
                        "training_program t", words.add(PUBLISHED), relevance, "relevance DESC, t.title, t.id", ROWS),
                page,
                CARD);
    }

    public Optional<ProgramCard> program(ProgramId id) {
        return jdbc.sql(ROWS.formatted("training_program t") + " WHERE t.id = ? AND " + PUBLISHED)
                .param(id.value())
                .query(CARD)
                .optional();
    }

    /** The next sessions of a program, the first first. */
    public List<OpenSession> openSessions(ProgramId program) {
        return jdbc.sql("""
                        SELECT s.id, s.starts_at, s.ends_at, s.zone, CASE WHEN EXISTS (
                            SELECT FROM enrolment e WHERE e.session_id = s.id AND e.status = 'WAITING') THEN 0
                          ELSE s.seats - s.taken
                            + (SELECT count(*) FROM kept_seat k WHERE k.session_id = s.id AND k.kept_until <= :now) END AS free_seats
                        FROM training_session s WHERE s.program_id = :program AND s.cancelled_at IS NULL AND s.deadline > :now
                        ORDER BY s.starts_at, s.id LIMIT 20
                        """)
                .param("program", program.value())
                .param("now", Timestamp.from(clock.instant()))
                .query(new RecordRows<>(OpenSession.class))
                .list();
    }
}
