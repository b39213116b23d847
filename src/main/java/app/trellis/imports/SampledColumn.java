package app.trellis.imports;

import app.trellis.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of the file with some of what stands in it, by which a person knows it.
 *
 * @param samples the first values, shortened; empty for an empty column
 */
record SampledColumn(String header, String samples) {

    private static final int SAMPLES = 3;
    private static final int LONGEST = 40;
    private static final int SEARCHED_ROWS = 500;

    static List<SampledColumn> of(Table table) {
        var columns = new ArrayList<SampledColumn>();
        for (var at = 0; at < table.header().size(); at++) {
            var header = table.header().get(at);
            columns.add(new SampledColumn(header, samples(table, at)));
        }
        return columns;
    }

    /** The number of a column that the file does not name; null for one that it names. */
    public @Nullable Integer number() {
        return ColumnNames.number(header);
    }

    private static String samples(Table table, int column) {
        return String.join(
                ", ",
                table.rows().stream()
                        .limit(SEARCHED_ROWS)
                        .map(Table.Row::cells)
                        .filter(cells ->
                                cells.size() > column && !cells.get(column).isEmpty())
                        .map(cells -> Text.shortened(cells.get(column), LONGEST))
                        .distinct()
                        .limit(SAMPLES)
                        .toList());
    }
}
