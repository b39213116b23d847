package app.trellis.imports;

import app.trellis.text.Text;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file cut into a header and rows, as RFC 4180 says, within bounds that keep the memory flat.
 *
 * @param header a name for each column, no two alike
 */
record Table(List<String> header, List<Row> rows) {

    static final int MOST_ROWS = 50_000;
    static final int MOST_COLUMNS = 200;
    static final int LONGEST_CELL = 100_000;

    /** The cells of a row, as many as it has, and the line on which it begins. */
    record Row(int line, List<String> cells) {

        private static final int SHOWN = 80;

        /** Whether each cell has a column; spreadsheets add empty cells at the end, which do no harm. */
        boolean isAsWideAs(List<String> header) {
            return cells.size() >= header.size() && width() <= header.size();
        }

        /** Some of what stands in it, by which a person knows it. */
        public String shown() {
            var filled = String.join(
                    ", ", cells.stream().filter(cell -> !cell.isEmpty()).toList());
            return Text.shortened(filled, SHOWN);
        }

        /** How many cells there are up to the last one that is not empty. */
        int width() {
            var width = cells.size();
            while (width > 0 && cells.get(width - 1).isEmpty()) width--;
            return width;
        }
    }

    /** The names of the columns that say anything at all. */
    List<String> filled() {
        return IntStream.range(0, header.size())
                .filter(at -> rows.stream()
                        .anyMatch(row ->
                                at < row.cells().size() && !row.cells().get(at).isEmpty()))
                .mapToObj(header::get)
                .toList();
    }

    /** Throws {@link UnreadableFile} when nothing is left below what names the columns. */
    static Table of(List<Row> all, Beginning beginning) {
        var rows = all.stream().filter(row -> row.line() >= beginning.line()).toList();
        if (rows.isEmpty()) throw new UnreadableFile("header");
        var first = rows.get(0);
        var names = beginning.named() ? first.cells() : List.<String>of();
        if (beginning.named()) rows = rows.subList(1, rows.size());
        if (rows.isEmpty()) throw new UnreadableFile("header");
        if (rows.size() > MOST_ROWS) throw new UnreadableFile("rows", MOST_ROWS);
        return new Table(ColumnNames.of(names, width(first, rows, beginning.named())), rows);
    }

    /** As wide as the first row, but for cells at its end that are empty like all below them. */
    private static int width(Row first, List<Row> rows, boolean named) {
        var below = rows.stream().mapToInt(Row::width).max().orElse(0);
        return Math.max(named ? first.width() : 1, Math.min(first.cells().size(), below));
    }

    /** The rows of the file that are not empty; throws {@link UnreadableFile} when the file is no table. */
    static List<Row> rows(String text, Delimiter delimiter, boolean repaired) {
        var next = 1;
        var rows = new ArrayList<Row>();
        UnaryOperator<String> read =
                repaired ? cell -> MojibakeRepair.repair(cell).strip() : String::strip;
        try (var parser = parser(text, delimiter)) {
            for (var entry : parser) {
                var row = new Row(next, cells(entry, next, read));
                next = (int) parser.getCurrentLineNumber() + 1;
                if (row.width() == 0) continue;
                rows.add(row);
                if (rows.size() > MOST_ROWS + 1 + Beginning.MOST_ABOVE) throw new UnreadableFile("rows", MOST_ROWS);
            }
        } catch (IOException | UncheckedIOException quotesDoNotMatch) {
            throw new UnreadableFile("quotes", next);
        }
        if (rows.isEmpty()) throw new UnreadableFile("empty");
        return rows;
    }

    static CSVParser parser(String text, Delimiter delimiter) throws IOException {
        // Empty lines are kept here, so that each row begins on the line after the row before.
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter.sign())
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(false)
                .get();
        return CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get();
    }

    private static List<String> cells(CSVRecord entry, int line, UnaryOperator<String> read) {
        if (entry.size() > MOST_COLUMNS) throw new UnreadableFile("columns", MOST_COLUMNS, line);
        var cells = new ArrayList<String>(entry.size());
        for (var cell : entry) {
            if (Text.length(cell) > LONGEST_CELL) throw new UnreadableFile("cell", line, LONGEST_CELL);
            cells.add(read.apply(cell));
        }
        return cells;
    }
}
