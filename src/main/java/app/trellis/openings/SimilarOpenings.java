package app.trellis.openings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Public openings that somebody may like who came for another one. */
@Component
class SimilarOpenings {

    /** Compared are the newest ones only, so that the page costs the same among very many. */
    private static final String SIMILAR = OpeningSearch.ROWS.formatted("""
            (SELECT * FROM opening o WHERE %s AND o.audience = 'EVERYONE'
              ORDER BY o.published_at DESC, o.id LIMIT 200) o""".formatted(OpeningConditions.OPEN)) + """

            ORDER BY similarity(plain(o.title), plain(:title)) + CASE WHEN o.department_id = :department THEN 0.3 ELSE 0 END DESC,
              o.published_at DESC, o.id LIMIT 5
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SimilarOpenings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<OpeningRow> to(OpeningDetails opening) {
        return jdbc.sql(SIMILAR)
                .param("today", LocalDate.now(clock))
                .param("reader", OpeningSearch.NOBODY)
                .param("title", opening.title())
                .param("department", opening.department().value())
                .query((row, number) -> OpeningSearch.row(row))
                .list();
    }
}
