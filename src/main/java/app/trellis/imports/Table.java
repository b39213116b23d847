package app.trellis.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A file cut into a header and rows, as RFC 4180 says, within bounds that keep the memory flat. */
record Table(List<String> header, List<Row> rows) {

    static final int MOST_ROWS = 50_000;
    static final int MOST_COLUMNS = 200;
    static final int LONGEST_CELL = 100_000;

    /** The cells of a row, as many as it has, and the line on which it begins. */
    record Row(int line, List<String> cells) {

        /** Whether each cell has a column; spreadsheets add empty cells at the end, which do no harm. */
        boolean isAsWideAs(List<String> header) {
            return cells.size() >= header.size()
                    && cells.stream().skip(header.size()).allMatch(String::isEmpty);
        }
    }

    /** Throws {@link UnreadableFile} when the file is no table. */
    static Table of(String text, Delimiter delimiter, boolean mended) {
        var next = 1;
        var rows = new ArrayList<Row>();
        UnaryOperator<String> read = mended ? cell -> Mending.mend(cell).strip() : String::strip;
        try (var parser = parser(text, delimiter)) {
            for (var entry : parser) {
                var row = new Row(next, cells(entry, next, read));
                next = (int) parser.getCurrentLineNumber() + 1;
                if (row.cells().stream().allMatch(String::isEmpty)) continue;
                rows.add(row);
                if (rows.size() > MOST_ROWS + 1) throw new UnreadableFile("rows", MOST_ROWS);
            }
        } catch (IOException | UncheckedIOException quotesDoNotMatch) {
            throw new UnreadableFile("quotes", next);
        }
        if (rows.isEmpty()) throw new UnreadableFile("empty");
        var header = header(rows.remove(0));
        if (rows.isEmpty()) throw new UnreadableFile("header");
        return new Table(header, rows);
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
            if (cell.length() > LONGEST_CELL) throw new UnreadableFile("cell", line, LONGEST_CELL);
            cells.add(read.apply(cell));
        }
        return cells;
    }

    private static List<String> header(Row row) {
        var header = new ArrayList<>(row.cells());
        while (header.get(header.size() - 1).isEmpty()) header.remove(header.size() - 1);
        var seen = new HashSet<String>();
        for (var name : header) {
            if (!name.isEmpty() && !seen.add(name.toLowerCase(Locale.ROOT)))
                throw new UnreadableFile("duplicate", name);
        }
        return List.copyOf(header);
    }
}
