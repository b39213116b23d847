package app.trellis.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Which column says which field.
 *
 * @param columns field to column header; a field without a column is missing
 * @param fallbacks field to what rows get that say nothing
 * @param orders field to the order in which its column writes days, as far as that is known
 * @param strict whether a row is refused for anything that cannot be used
 */
@Embeddable
record Mapping(
        @JdbcTypeCode(SqlTypes.JSON) Map<String, String> columns,
        @JdbcTypeCode(SqlTypes.JSON) Map<String, String> fallbacks,

        @JdbcTypeCode(SqlTypes.JSON) @Column(name = "date_orders")
        Map<String, DateOrder> orders,

        boolean strict) {

    Mapping {
        columns = Map.copyOf(columns);
        fallbacks = Map.copyOf(fallbacks);
        orders = Map.copyOf(orders);
    }

    /** What the names of the columns suggest. */
    static Mapping suggested(List<ImportField> fields, List<String> header) {
        var columns = new HashMap<String, String>();
        var fallbacks = new HashMap<String, String>();
        for (var field : fields) {
            field.columnIn(header).ifPresent(name -> columns.put(field.name(), name));
            if (field.fallback() != null)
                fallbacks.put(field.name(), field.fallback().preset());
        }
        return new Mapping(columns, fallbacks, Map.of(), false);
    }

    /** The same with the orders that the columns tell by themselves in the place of any other. */
    Mapping settled(List<ImportField> fields, Table table) {
        var settled = new HashMap<String, DateOrder>();
        for (var field : fields) {
            if (!field.date() || !columns.containsKey(field.name())) continue;
            var column = DateColumn.of(table, column(field.name()));
            var order = column.isAsked() ? orders.get(field.name()) : column.order();
            if (order != null) settled.put(field.name(), order);
        }
        return new Mapping(columns, fallbacks, settled, strict);
    }

    String column(String field) {
        return columns.getOrDefault(field, "");
    }

    String fallback(String field) {
        return fallbacks.getOrDefault(field, "");
    }

    @Nullable
    DateOrder order(String field) {
        return orders.get(field);
    }
}
