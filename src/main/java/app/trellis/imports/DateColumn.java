package app.trellis.imports;

import app.trellis.text.Cells;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the days of a column together tell about their order.
 *
 * @param orders the orders that some of them tell; both where the column contradicts itself
 * @param example the first day that may be two; empty when there is none
 */
record DateColumn(List<DateOrder> orders, String example) {

    static DateColumn of(Table table, String header) {
        var orders = cells(table, header)
                .map(WrittenDate::order)
                .filter(Objects::nonNull)
                .distinct()
                .limit(2)
                .toList();
        var example = cells(table, header).filter(WrittenDate::isTwoDays).findFirst();
        return new DateColumn(orders, example.orElse(""));
    }

    private static Stream<String> cells(Table table, String header) {
        var column = table.header().indexOf(header);
        return table.rows().stream()
                .map(Table.Row::cells)
                .filter(cells -> column >= 0 && column < cells.size())
                .map(cells -> Cells.read(cells.get(column)));
    }

    /** The order that the column tells by itself; null when it tells none, or both. */
    @Nullable
    DateOrder order() {
        return orders.size() == 1 ? orders.get(0) : null;
    }

    /** Whether somebody must say which order it is. */
    boolean isAsked() {
        return order() == null && !example.isEmpty();
    }

    /** The day that the example is in this order. */
    public @Nullable LocalDate day(String order) {
        return WrittenDate.read(example, DateOrder.valueOf(order));
    }
}
