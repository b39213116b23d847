package app.trellis.lists;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the page of a list: one statement counts, one reads the rows; by relevance, one does both. */
@Component
@Transactional(readOnly = true)
public class ListReader {

    private static final int MOST_OF_A_FILE = 100_000;

    private final JdbcClient jdbc;

    ListReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public <T> Page<T> page(ListStatement statement, Pageable page, RowMapper<T> row) {
        if (statement.isRanked() && page.getOffset() < ListPage.MOST) {
            var found = rows(statement, page, (result, number) -> Ranked.of(result, row.mapRow(result, number)));
            if (!found.isEmpty() || page.getOffset() == 0) {
                var total = found.isEmpty() ? 0 : found.get(0).total();
                return ListPage.of(
                        page, total, shown -> found.stream().map(Ranked::row).toList());
            }
        }
        var known = statement.known();
        var count = known != null
                ? known
                : jdbc.sql(statement.count())
                        .params(statement.conditions().parameters())
                        .query(Long.class)
                        .single();
        return ListPage.of(page, count, shown -> rows(statement, shown, row));
    }

    private record Ranked<T>(T row, long total) {

        static <T> Ranked<T> of(ResultSet result, @Nullable T row) throws SQLException {
            return new Ranked<>(requireNonNull(row), result.getLong("total"));
        }
    }

    private <T> List<T> rows(ListStatement statement, Pageable page, RowMapper<T> row) {
        return jdbc.sql(statement.page(page.getPageSize(), page.getOffset()))
                .params(statement.conditions().parameters())
                .query(row)
                .list();
    }

    /**
     * How many there are, up to the thousand that a list shows, counted in an order that an index gives: for rows of which
     * one person may have most, and others none. PostgreSQL would read the table for both.
     */
    public long countAlong(String order, String from, Conditions conditions) {
        return jdbc.sql("SELECT count(*) FROM (SELECT FROM %s%s ORDER BY %s LIMIT %d) counted"
                        .formatted(from, conditions.where(), order, ListPage.MOST + 1))
                .params(conditions.parameters())
                .query(Long.class)
                .single();
    }

    /**
     * The rows that have the words of the search, or else those that resemble them.
     *
     * @param statement makes the list's statement of the conditions on the words and of the expression for
     *     {@link ListStatement#relevance}
     */
    public <T> SearchResult<T> search(
            ListQuery query,
            WordSearch words,
            BiFunction<Conditions, String, ListStatement> statement,
            Pageable page,
            RowMapper<T> row) {
        var exact = page(statement(query, words, statement, false), page, row);
        if (exact.getTotalElements() > 0 || !query.words().canBeMisspelt())
            return new SearchResult<>(query, exact, false);
        // Two letters changed places in "manager" leave it half alike.
        jdbc.sql("SELECT set_config('pg_trgm.word_similarity_threshold', '0.45', true)")
                .query(String.class)
                .single();
        var similar = page(statement(query, words, statement, true), page, row);
        return new SearchResult<>(query, similar, similar.getTotalElements() > 0);
    }

    /**
     * Writes all rows that have the words of the search to a file, in the order of the list. The file calls its columns as
     * the select does.
     */
    public void write(ListQuery query, WordSearch words, Function<Conditions, ListStatement> statement, CsvFile file)
            throws IOException {
        var conditions = words.exactly(query);
        file.rows(jdbc.sql(statement.apply(conditions).page(MOST_OF_A_FILE, 0)).params(conditions.parameters()));
    }

    private static ListStatement statement(
            ListQuery query,
            WordSearch words,
            BiFunction<Conditions, String, ListStatement> statement,
            boolean similar) {
        var conditions = new Conditions();
        words.narrow(conditions, query, similar);
        return statement.apply(conditions, words.relevance(query, similar));
    }
}
