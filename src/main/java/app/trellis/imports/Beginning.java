package app.trellis.imports;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Where in a file its table begins: below titles, the day of the report and {@code sep=;}.
 *
 * @param line the line of the first row that belongs to the table
 * @param named whether that row holds the names of the columns
 */
@Embeddable
record Beginning(@Column(name = "begins_on") int line, boolean named) {

    static final Beginning FIRST_LINE = new Beginning(1, true);

    /** How many rows may stand above the table; where more would have to, all of them are the table. */
    static final int MOST_ABOVE = 20;

    private static final int SAMPLED_ROWS = 200;

    /**
     * The row that names the most fields; where none does, the first row that is no title.
     *
     * @param isKnown whether a cell is what a column is known to be called
     */
    static Beginning of(List<Table.Row> rows, Predicate<String> isKnown) {
        var above = rows.subList(0, Math.min(rows.size(), MOST_ABOVE + 1));
        var best = above.stream()
                .max(Comparator.<Table.Row>comparingLong(row -> known(row, isKnown))
                        .thenComparing(Comparator.comparingInt(Table.Row::line).reversed()))
                .orElseThrow();
        if (known(best, isKnown) >= 2) return new Beginning(best.line(), true);
        var at = firstBelowTitles(rows);
        var sample = rows.subList(at, Math.min(rows.size(), at + SAMPLED_ROWS));
        return new Beginning(rows.get(at).line(), ColumnNames.are(sample.get(0), sample.subList(1, sample.size())));
    }

    private static long known(Table.Row row, Predicate<String> isKnown) {
        return row.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .filter(isKnown)
                .distinct()
                .count();
    }

    private static int firstBelowTitles(List<Table.Row> rows) {
        var width = usualWidth(rows);
        var at = 0;
        while (at < rows.size() - 1 && isTitle(rows.get(at), width)) {
            if (++at > MOST_ABOVE) return 0;
        }
        return at;
    }

    /** A title begins in the first cell, and fills at most half of the columns of a table that has more than two. */
    private static boolean isTitle(Table.Row row, int width) {
        var first = row.cells().get(0);
        var filled = row.cells().stream().filter(cell -> !cell.isEmpty()).count();
        return first.startsWith("sep=") || !first.isEmpty() && width > 2 && filled * 2 <= width;
    }

    private static int usualWidth(List<Table.Row> rows) {
        return rows.stream().limit(SAMPLED_ROWS).collect(groupingBy(Table.Row::width, counting())).entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }
}
