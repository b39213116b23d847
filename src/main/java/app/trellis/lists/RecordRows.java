package app.trellis.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;

/**
 * Rows as records, each component from the column of its name. The driver gives values of its own types, which Spring
 * converts: asked for an {@code Instant} or a typed id, as Spring does by itself, it throws an exception for each value,
 * which takes longer than all the rest of a list.
 */
public class RecordRows<T> extends DataClassRowMapper<T> {

    public RecordRows(Class<T> row) {
        super(row);
    }

    @Override
    protected @Nullable Object getColumnValue(ResultSet row, int column, Class<?> type) throws SQLException {
        return row.getObject(column);
    }
}
