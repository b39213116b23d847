package app.trellis.lists;

import java.util.function.Function;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the page of a list: one statement counts, one reads the rows. */
@Component
@Transactional(readOnly = true)
public class ListReader {

    private final JdbcClient jdbc;

    ListReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public <T> Page<T> page(ListStatement statement, Pageable page, RowMapper<T> row) {
        var parameters = statement.conditions().parameters();
        var known = statement.known();
        var count = known != null
                ? known
                : jdbc.sql(statement.count())
                        .params(parameters)
                        .query(Long.class)
                        .single();
        return ListPage.of(
                page,
                count,
                shown -> jdbc.sql(statement.page(shown.getPageSize(), shown.getOffset()))
                        .params(parameters)
                        .query(row)
                        .list());
    }

    /** The rows that have the words, or else those that resemble them. {@code statement} is told whether similar will do. */
    public <T> Found<T> search(
            ListQuery query, Function<Boolean, ListStatement> statement, Pageable page, RowMapper<T> row) {
        var exact = page(statement.apply(false), page, row);
        if (exact.getTotalElements() > 0 || query.words().isEmpty()) return new Found<>(exact, false);
        // Two letters changed places in "manager" leave it half alike.
        jdbc.sql("SELECT set_config('pg_trgm.word_similarity_threshold', '0.45', true)")
                .query(String.class)
                .single();
        var similar = page(statement.apply(true), page, row);
        return new Found<>(similar, similar.getTotalElements() > 0);
    }
}
